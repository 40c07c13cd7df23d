Instance: brian-housing-trio-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Brian: help to find a home"
Description: "Homeless, and attested as such"
* insert Response(community-support-referral-housing-trio, brian, northside-housing, 2026-08-20)
* insert MemberAnswers(Brian, Harrowby, 90000002C, 1984-09-02, +1 925 555 0142, Sleeps under the bridge at the marina, English)
* insert ReferrerAnswers(Northside Housing Partners, Dee Lark, Housing navigator, +1 925 555 0153)
* insert ReferralAnswers(Riverbend Health Plan, community-based-organization, 2026-08-20)
* insert ServiceAnswers(housing-transition-navigation, HTNS-N1a)
