Instance: brian-behavioral-health-diversion-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Brian: a place to sober up"
Description: "Instead of the emergency department"
* insert Response(community-support-referral-behavioral-health-diversion, brian, delta-view-hospital, 2026-05-16)
* insert MemberAnswers(Brian, Harrowby, 90000002C, 1984-09-02, +1 925 555 0142, Sleeps under the bridge at the marina, English)
* insert ReferrerAnswers(Delta View Hospital, Ines Holt, Discharge planner, +1 925 555 0152)
* insert ReferralAnswers(Riverbend Health Plan, hospital, 2026-05-16)
* insert ServiceAnswers(sobering-centers, SC-4)
