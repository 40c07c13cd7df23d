// DHCS lets plans take its own pairs of HCPCS code and modifier only.
Invariant: billed-service-has-hcpcs-code
Description: "A billed service needs its HCPCS code: send productOrService.coding with the system http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets."
Severity: #error
Expression: "coding.where(system = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets' and code.exists()).exists()"
