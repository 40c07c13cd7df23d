// fails: each-choice-says-yes-or-no
Instance: consent-with-open-choice
InstanceOf: Consent
Usage: #example
Title: "A choice left open"
Description: "No answer is no permission"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ascmi-consent"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category = $act-code#IDSCL
* patient = Reference(brian)
* dateTime = "2026-08-17"
* policyRule = http://terminology.hl7.org/CodeSystem/consentpolicycodes#hipaa-auth
* policyRule.text = "ASCMI form for Medi-Cal members"
* provision.type = #permit
* provision.provision[0].securityLabel = $act-code#ETH
