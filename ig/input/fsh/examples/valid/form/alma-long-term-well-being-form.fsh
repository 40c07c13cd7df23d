Instance: alma-long-term-well-being-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Alma: the way home"
Description: "The nursing facility asks for her move"
* insert Response(community-support-referral-long-term-well-being, alma, oakview-nursing-facility, 2026-09-01)
* insert MemberAnswers(Alma, Quillmere, 90000001A, 1956-03-14, +1 925 555 0117, Oakview Nursing Facility, Spanish)
* insert ReferrerAnswers(Oakview Nursing Facility, Leo Marsh, Discharge planner, +1 925 555 0151)
* insert ReferralAnswers(Riverbend Health Plan, other-provider, 2026-09-01)
* insert ServiceAnswers(community-home-transition, CHT-3)
