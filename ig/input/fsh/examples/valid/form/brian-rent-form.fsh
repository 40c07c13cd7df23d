Instance: brian-rent-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Brian: six months of rent"
Description: "He slept outside; the criterion is attested, not proved"
* insert Response(community-support-referral-rent, brian, northside-housing, 2026-10-05)
* insert MemberAnswers(Brian, Harrowby, 90000002C, 1984-09-02, +1 925 555 0142, Sleeps under the bridge at the marina, English)
* insert ReferrerAnswers(Northside Housing Partners, Dee Lark, Housing navigator, +1 925 555 0153)
* insert ReferralAnswers(Riverbend Health Plan, community-based-organization, 2026-10-05)
* insert ServiceAnswers(transitional-rent, TR-3b)
