Profile: CalAimCrisisPlan
Parent: CarePlan
Id: calaim-crisis-plan
Title: "CalAIM housing support crisis plan"
Description: "What is done when a member's home is in danger, such as late rent, a notice or an eviction: the signs, the steps they set off, who takes them and whom to call, and what not to do."
* ^purpose = "Made by providers of Housing Transition Navigation and kept current by those of Housing Tenancy and Sustaining Services; read by the member, ECM providers and whoever is called."
* insert HousingPlan
* obeys crisis-plan-says-its-kind and crisis-plan-in-force-has-steps and crisis-plan-in-force-names-helpers
* category[kind] = $care-plan-category#housing-crisis-plan
* partOf MS
* partOf ^short = "The housing support plan that it belongs to"
* careTeam ^short = "Who is to be called, with their telephone numbers"
* supportingInfo ^short = "The housing assessment, the lease, a notice"
* activity obeys crisis-step-has-a-sign
* activity.detail.reasonCode ^short = "The sign that sets the step off, in words"
* activity.detail.reasonReference ^short = "The sign that sets the step off, as a record"
* activity.detail.doNotPerform MS
* activity.detail.doNotPerform ^short = "true for what would make it worse"
* note ^short = "What helped before"
