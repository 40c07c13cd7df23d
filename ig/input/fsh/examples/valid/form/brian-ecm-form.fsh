Instance: brian-ecm-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Brian: the ECM form"
Description: "Two populations and what is attested of each"
* insert Response(ecm-referral-adult, brian, riverbend-clinic, 2026-08-17T15:04:00-07:00)
* insert MemberAnswers(Brian, Harrowby, 90000002C, 1984-09-02, +1 925 555 0142, Sleeps under the bridge at the marina, English)
* insert ReferrerAnswers(Riverbend Community Clinic, Ana Ferro, Social worker, +1 925 555 0150)
* insert ReferralAnswers(Riverbend Health Plan, other-provider, 2026-08-17)
* item[2].item[4].linkId = "pof"
* item[2].item[4].answer[0].valueCoding = $population#1a
* item[2].item[4].answer[1].valueCoding = $population#3
* item[2].item[5].linkId = "pof.criteria.1a"
* item[2].item[5].answer[0].valueCoding = $population-criterion#1a-H2
* item[2].item[5].answer[1].valueCoding = $population-criterion#1a-N
* item[2].item[6].linkId = "pof.criteria.3"
* item[2].item[6].answer.valueCoding = $population-criterion#3A-BH
* item[2].item[7].linkId = "other-programs"
* item[2].item[7].item.linkId = "other-programs.any"
* item[2].item[7].item.answer.valueBoolean = false
* item[2].item[8].linkId = "pref-prov"
* item[2].item[8].item.linkId = "pref-prov.name"
* item[2].item[8].item.answer.valueString = "Lantern Care Management"
* item[2].item[9].linkId = "urgent"
* item[2].item[9].answer.valueCoding = http://hl7.org/fhir/request-priority#urgent
* item[2].item[10].linkId = "notes"
* item[2].item[10].answer.valueString = "Best found in the morning at the soup kitchen"
