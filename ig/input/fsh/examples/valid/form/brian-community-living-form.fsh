Instance: brian-community-living-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Brian: learning to keep a home"
Description: "Day habilitation while he looks for one"
* insert Response(community-support-referral-community-living, brian, riverbend-clinic, 2026-11-02)
* insert MemberAnswers(Brian, Harrowby, 90000002C, 1984-09-02, +1 925 555 0142, Sleeps under the bridge at the marina, English)
* insert ReferrerAnswers(Riverbend Community Clinic, Ana Ferro, Social worker, +1 925 555 0150)
* insert ReferralAnswers(Riverbend Health Plan, other-provider, 2026-11-02)
* insert ServiceAnswers(day-habilitation, DH-1)
