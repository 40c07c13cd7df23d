Instance: brian-recovery-housing-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Brian: a bed to recover in"
Description: "After a stay in hospital, with nowhere to heal"
* insert Response(community-support-referral-recovery-housing, brian, delta-view-hospital, 2026-07-09)
* insert MemberAnswers(Brian, Harrowby, 90000002C, 1984-09-02, +1 925 555 0142, Sleeps under the bridge at the marina, English)
* insert ReferrerAnswers(Delta View Hospital, Ines Holt, Discharge planner, +1 925 555 0152)
* insert ReferralAnswers(Riverbend Health Plan, hospital, 2026-07-09)
* insert ServiceAnswers(recuperative-care, RC-1)
