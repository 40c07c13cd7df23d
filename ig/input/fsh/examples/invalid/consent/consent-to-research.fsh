// fails: The pattern [system http://terminology.hl7.org/CodeSystem/consentscope, code patient-privacy
Instance: consent-to-research
InstanceOf: Consent
Usage: #example
Title: "Research"
Description: "The form is about sharing for care"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ascmi-consent"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#research
* category = $act-code#IDSCL
* patient = Reference(brian)
* dateTime = "2026-08-17"
* policyRule = http://terminology.hl7.org/CodeSystem/consentpolicycodes#hipaa-auth
* policyRule.text = "ASCMI form for Medi-Cal members"
* provision.type = #permit
