Instance: brian-ecm-referral
InstanceOf: CalAimEcmReferral
Usage: #example
Title: "Brian: referral to ECM"
Description: "The clinic attests two populations and knows the coverage"
* status = #active
* intent = #order
* subject = Reference(brian)
* authoredOn = "2026-08-17T15:04:00-07:00"
* requester = Reference(riverbend-clinic)
* extension[populationOfFocus][0].valueCoding = $population#1a "Adults experiencing homelessness"
* extension[populationOfFocus][1].valueCoding = $population#3 "Serious mental health and/or SUD needs"
* extension[referralSource].valueCoding = $referral-source#other-provider
* insurance = Reference(brian-coverage)
* priority = #urgent
* supportingInfo[0] = Reference(brian-eligibility-response)
* supportingInfo[1] = Reference(brian-sobering-stay)
