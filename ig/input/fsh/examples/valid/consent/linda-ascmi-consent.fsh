Instance: linda-ascmi-consent
InstanceOf: CalAimAscmiConsent
Usage: #example
Title: "Linda: no"
Description: "The choice is kept, so that nobody asks again"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category[disclosure] = $act-code#IDSCL
* patient = Reference(linda)
* dateTime = "2026-06-30"
* policyRule = http://terminology.hl7.org/CodeSystem/consentpolicycodes#hipaa-auth
* policyRule.text = "ASCMI form for Medi-Cal members"
* provision.type = #deny
* organization = Reference(riverbend-clinic)
