Extension: PopulationOfFocus
Id: population-of-focus
Title: "ECM population of focus"
Description: "A population of focus whose criteria the referrer attests; one extension for each population."
Context: ServiceRequest
* value[x] 1..1
* value[x] only Coding
* valueCoding from EcmPopulationOfFocus (required)
