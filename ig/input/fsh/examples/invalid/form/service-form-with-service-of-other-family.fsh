// fails: community-support::housing-deposits is not in the set of permitted values
Instance: service-form-with-service-of-other-family
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "A food form that asks for housing"
Description: "A form offers the services of its family"
* insert Response(community-support-referral-food, linda, riverbend-clinic, 2026-08-03)
* insert MemberAnswers(Linda, Tamarack, 90000003D, 1993-06-21, +1 925 555 0163, At home, English)
* insert ReferrerAnswers(Riverbend Community Clinic, Ana Ferro, Social worker, +1 925 555 0150)
* insert ReferralAnswers(Redtail Health Plan, other-provider, 2026-08-03)
* item[1].item[5].linkId = "service"
* item[1].item[5].answer.valueCoding = $community-support#housing-deposits
