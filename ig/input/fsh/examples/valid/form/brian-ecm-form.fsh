Instance: brian-ecm-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Brian: the ECM form"
Description: "Two populations and what is attested of each"
* insert Response(ecm-referral-adult, brian, riverbend-clinic, 2026-08-17T15:04:00-07:00)
* insert MemberAnswers(Brian, Harrowby, 90000002C, 1984-09-02, +1 925 555 0142, Sleeps under the bridge at the marina, English)
* item[0].item[6].linkId = "contact"
* item[0].item[6].answer.valueString = "By phone, in the morning"
* insert ReferrerAnswers(Riverbend Community Clinic, Ana Ferro, Social worker, +1 925 555 0150)
* item[1].item[0].item[3].linkId = "ref-npi"
* item[1].item[0].item[3].item[0].linkId = "ref-npi.system"
* item[1].item[0].item[3].item[0].answer.valueUri = "http://hl7.org/fhir/sid/us-npi"
* item[1].item[0].item[3].item[1].linkId = "ref-npi.value"
* item[1].item[0].item[3].item[1].answer.valueString = "1234567893"
* insert ReferralAnswers(Riverbend Health Plan, other-provider, 2026-08-17)
* item[1].item[5].linkId = "pof"
* item[1].item[5].answer[0].valueCoding = $population#1a
* item[1].item[5].answer[1].valueCoding = $population#3
* item[1].item[6].linkId = "pof.criteria.1a"
* item[1].item[6].answer[0].valueCoding = $population-criterion#1a-H2
* item[1].item[6].answer[1].valueCoding = $population-criterion#1a-N
* item[1].item[7].linkId = "pof.criteria.3"
* item[1].item[7].answer.valueCoding = $population-criterion#3A-BH
* item[1].item[8].linkId = "other-programs"
* item[1].item[8].item.linkId = "other-programs.any"
* item[1].item[8].item.answer.valueBoolean = false
* item[1].item[9].linkId = "pref-prov"
* item[1].item[9].item.linkId = "pref-prov.name"
* item[1].item[9].item.answer.valueString = "Lantern Care Management"
* item[1].item[10].linkId = "urgent"
* item[1].item[10].answer.valueCoding = http://hl7.org/fhir/request-priority#urgent
* item[1].item[11].linkId = "notes"
* item[1].item[11].answer.valueString = "Best found in the morning at the soup kitchen"
* item[1].item[12].linkId = "notes.more"
* item[1].item[12].item.linkId = "notes.more.text"
* item[1].item[12].item.answer.valueString = "Best contact method and time: By phone, in the morning; Referring individual name and title, Name: Ana Ferro; Referring individual name and title, Title: Social worker; Referring individual phone and e-mail, Phone: +1 925 555 0150; Member (or guardian) told of / agrees to the referral: yes; Other programmes, Is the member in a programme that overlaps?: no"
