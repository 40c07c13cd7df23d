Instance: brian-ascmi-consent
InstanceOf: CalAimAscmiConsent
Usage: #example
Title: "Brian: yes, but not his treatment for substance use"
Description: "One form, one choice for each kind of information"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category[disclosure] = $act-code#IDSCL
* patient = Reference(brian)
* dateTime = "2026-08-17"
* policyRule = http://terminology.hl7.org/CodeSystem/consentpolicycodes#hipaa-auth
* policyRule.text = "ASCMI form for Medi-Cal members"
* provision.type = #permit
* performer = Reference(brian)
* organization = Reference(riverbend-clinic)
* sourceReference.display = "Signed form, kept by the clinic"
* provision.period.start = "2026-08-17"
* provision.period.end = "2027-08-16"
* provision.actor[0].role = http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP
* provision.actor[0].reference.display = "My care partners"
* provision.action = http://terminology.hl7.org/CodeSystem/consentaction#disclose
* provision.purpose = $act-reason#TREAT
* provision.provision[0].type = #permit
* provision.provision[0].code = $consent-category#data-mental-health
* provision.provision[0].securityLabel = $act-code#PSY
* provision.provision[1].type = #deny
* provision.provision[1].code[0] = $consent-category#data-sud
* provision.provision[1].code[1] = $sensitive-data#sud-part2
* provision.provision[1].securityLabel = $act-code#ETH
