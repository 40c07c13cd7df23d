Invariant: asked-service-has-a-code
Description: "A plan needs to know which service to authorize: send productOrService.coding with a code of community-support or calaim-program, or a HCPCS code."
Severity: #error
Expression: "coding.where(code.exists() and (system = 'https://calaimfhir.org/fhir/CodeSystem/community-support' or system = 'https://calaimfhir.org/fhir/CodeSystem/calaim-program' or system = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets')).exists()"
