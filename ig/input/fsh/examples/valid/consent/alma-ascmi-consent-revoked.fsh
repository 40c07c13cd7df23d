Instance: alma-ascmi-consent-revoked
InstanceOf: CalAimAscmiConsent
Usage: #example
Title: "Alma: revoked"
Description: "What was shared before stays shared"
* status = #inactive
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category[disclosure] = $act-code#IDSCL
* patient = Reference(alma)
* dateTime = "2026-02-02"
* policyRule = http://terminology.hl7.org/CodeSystem/consentpolicycodes#hipaa-auth
* policyRule.text = "ASCMI form for Medi-Cal members"
* provision.type = #permit
* provision.period.start = "2026-02-02"
* provision.period.end = "2026-07-15"
