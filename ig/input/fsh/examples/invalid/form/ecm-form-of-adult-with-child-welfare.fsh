// fails: ecm-population-of-focus::8 is not in the set of permitted values
Instance: ecm-form-of-adult-with-child-welfare
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "An adult form with a population of children"
Description: "Population 8 is not offered to adults"
* insert Response(ecm-referral-adult, brian, riverbend-clinic, 2026-08-17)
* insert MemberAnswers(Brian, Harrowby, 90000002C, 1984-09-02, +1 925 555 0142, Sleeps under the bridge at the marina, English)
* insert ReferrerAnswers(Riverbend Community Clinic, Ana Ferro, Social worker, +1 925 555 0150)
* insert ReferralAnswers(Riverbend Health Plan, other-provider, 2026-08-17)
* item[1].item[5].linkId = "pof"
* item[1].item[5].answer.valueCoding = $population#8
* item[1].item[6].linkId = "other-programs"
* item[1].item[6].item.linkId = "other-programs.any"
* item[1].item[6].item.answer.valueBoolean = false
