Instance: linda-food-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Linda: meals that fit"
Description: "High blood pressure in pregnancy"
* insert Response(community-support-referral-food, linda, riverbend-clinic, 2026-08-03)
* insert MemberAnswers(Linda, Tamarack, 90000003D, 1993-06-21, +1 925 555 0163, At home, English)
* insert ReferrerAnswers(Riverbend Community Clinic, Ana Ferro, Social worker, +1 925 555 0150)
* insert ReferralAnswers(Redtail Health Plan, other-provider, 2026-08-03)
* insert ServiceAnswers(medically-tailored-meals, MTM-N1)
