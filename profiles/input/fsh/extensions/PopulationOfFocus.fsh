Extension: PopulationOfFocus
Id: population-of-focus
Title: "ECM population of focus"
Description: "A population of focus whose criteria the referrer attests, or by which a member has ECM; one extension for each population."
Context: ServiceRequest, EpisodeOfCare
* value[x] 1..1
* value[x] only Coding
* valueCoding from EcmPopulationOfFocus (required)
