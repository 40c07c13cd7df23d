ValueSet: AuthorizedService
Id: authorized-service
Title: "Services that a plan is asked to authorize"
Description: "A Community Support, ECM, or the HCPCS code that one of them is billed with."
* ^experimental = false
* include codes from system https://calaimfhir.org/fhir/CodeSystem/community-support
* include codes from system https://calaimfhir.org/fhir/CodeSystem/calaim-program
* include codes from valueset CalAimProcedure
