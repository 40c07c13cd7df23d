// fails: Consent.dateTime: minimum required = 1
Instance: consent-without-date
InstanceOf: Consent
Usage: #example
Title: "No date"
Description: "The latest form wins, and nobody knows which it is"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ascmi-consent"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category = $act-code#IDSCL
* patient = Reference(brian)
* policyRule = http://terminology.hl7.org/CodeSystem/consentpolicycodes#hipaa-auth
* policyRule.text = "ASCMI form for Medi-Cal members"
* provision.type = #permit
