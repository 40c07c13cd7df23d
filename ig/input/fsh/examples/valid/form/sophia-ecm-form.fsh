Instance: sophia-ecm-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Sophia: the ECM form for a child"
Description: "With her mother as guardian"
* insert Response(ecm-referral-child-youth, sophia, riverbend-clinic, 2026-09-14T10:20:00-07:00)
* insert MemberAnswers(Sophia, Tamarack, 90000004E, 2016-11-05, +1 925 555 0163, At home with her parents, English)
* item[0].item[6].linkId = "guardian"
* item[0].item[6].item[0].linkId = "guardian.name"
* item[0].item[6].item[0].answer.valueString = "Linda Tamarack"
* item[0].item[6].item[1].linkId = "guardian.phone"
* item[0].item[6].item[1].item[0].linkId = "guardian.phone.system"
* item[0].item[6].item[1].item[0].answer.valueString = "phone"
* item[0].item[6].item[1].item[1].linkId = "guardian.phone.value"
* item[0].item[6].item[1].item[1].answer.valueString = "+1 925 555 0163"
* item[0].item[6].item[2].linkId = "guardian.language"
* item[0].item[6].item[2].answer.valueString = "English"
* insert ReferrerAnswers(Riverbend Community Clinic, Ana Ferro, Social worker, +1 925 555 0150)
* insert ReferralAnswers(Redtail Health Plan, other-provider, 2026-09-14)
* item[1].item[5].linkId = "pof"
* item[1].item[5].answer.valueCoding = $population#2
* item[1].item[6].linkId = "pof.criteria.2"
* item[1].item[6].answer.valueCoding = $population-criterion#2C-ED
* item[1].item[7].linkId = "other-programs"
* item[1].item[7].item[0].linkId = "other-programs.any"
* item[1].item[7].item[0].answer.valueBoolean = false
* item[1].item[8].linkId = "notes.more"
* item[1].item[8].item.linkId = "notes.more.text"
* item[1].item[8].item.answer.valueString = "Parent, guardian or caregiver, if any, Preferred language: English; Referring individual name and title, Name: Ana Ferro; Referring individual name and title, Title: Social worker; Referring individual phone and e-mail, Phone: +1 925 555 0150; Member (or guardian) told of / agrees to the referral: yes; Other programmes, Is the member in a programme that overlaps?: no"
