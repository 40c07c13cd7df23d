// fails: No response answer found for required item 'pof'
Instance: ecm-form-without-population
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "An ECM form without a population"
Description: "Somebody has to attest one"
* insert Response(ecm-referral-adult, brian, riverbend-clinic, 2026-08-17)
* insert MemberAnswers(Brian, Harrowby, 90000002C, 1984-09-02, +1 925 555 0142, Sleeps under the bridge at the marina, English)
* insert ReferrerAnswers(Riverbend Community Clinic, Ana Ferro, Social worker, +1 925 555 0150)
* insert ReferralAnswers(Riverbend Health Plan, other-provider, 2026-08-17)
* item[1].item[5].linkId = "other-programs"
* item[1].item[5].item.linkId = "other-programs.any"
* item[1].item[5].item.answer.valueBoolean = false
