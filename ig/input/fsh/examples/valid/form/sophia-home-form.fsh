Instance: sophia-home-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Sophia: a home without triggers"
Description: "Asthma that smoke and mould make worse"
* insert Response(community-support-referral-home, sophia, riverbend-clinic, 2026-09-14)
* insert MemberAnswers(Sophia, Tamarack, 90000004E, 2016-11-05, +1 925 555 0163, At home with her parents, English)
* insert ReferrerAnswers(Riverbend Community Clinic, Ana Ferro, Social worker, +1 925 555 0150)
* insert ReferralAnswers(Redtail Health Plan, other-provider, 2026-09-14)
* insert ServiceAnswers(asthma-remediation, AR-N1)
