Profile: CalAimHousingSupportPlan
Parent: CarePlan
Id: calaim-housing-support-plan
Title: "CalAIM housing support plan"
Description: "How a member finds and keeps a home: the goals, what stands in the way, and each step with who takes it and when. It rests on the housing assessment and is rewritten, not overwritten, at each review."
* ^purpose = "Kept by housing providers; sent to plans with requests for Housing Deposits, Transitional Rent and more time; read by ECM providers and the member."
* insert HousingPlan
* obeys housing-support-plan-says-its-kind and plan-in-force-rests-on-assessment and plan-in-force-has-a-goal and plan-in-force-is-agreed and transitional-rent-plan-says-what-follows
* extension contains PermanentHousingStrategy named permanentHousingStrategy 0..1 MS and LongTermHousingFunding named longTermHousingFunding 0..* MS
* category[kind] = $care-plan-category#housing-support-plan
* category ^short = "The kind of plan, and each Community Support that it serves"
* basedOn MS
* basedOn ^short = "The care plan it is a part of the work of, such as that of ECM"
* description ^short = "In the member's words"
* addresses MS
* addresses only Reference(Condition)
* addresses ^short = "The barriers that are conditions; others stand with the goal or the step"
* supportingInfo ^short = "The housing assessment that the plan rests on, and other evidence"
* goal MS
* goal only Reference(CalAimHousingGoal)
* activity.detail.reasonCode ^short = "The barrier, in words"
* activity.detail.reasonReference ^short = "The barrier, as a condition or an observation"
* activity.detail.goal MS
* note ^short = "What the member is good at, and what the last plan brought"
