// fails: Consent.provision: minimum required = 1
Instance: consent-without-decision
InstanceOf: Consent
Usage: #example
Title: "Neither yes nor no"
Description: "A signed form says one of them"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ascmi-consent"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category = $act-code#IDSCL
* patient = Reference(brian)
* dateTime = "2026-08-17"
* policyRule = http://terminology.hl7.org/CodeSystem/consentpolicycodes#hipaa-auth
* policyRule.text = "ASCMI form for Medi-Cal members"
