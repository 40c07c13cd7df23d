Instance: medi-cal-cin
InstanceOf: NamingSystem
Usage: #definition
Title: "Medi-Cal Client Index Number"
Description: "The number of a Medi-Cal member. No official address for it is known, so this one is ours."
* name = "MediCalCin"
* status = #active
* kind = #identifier
* date = "2026-11-23"
* publisher = "calaim-fhir"
* description = "The number of a Medi-Cal member. No official address for it is known, so this one is ours."
* uniqueId.type = #uri
* uniqueId.value = "https://calaimfhir.org/fhir/sid/medi-cal-cin"
* uniqueId.preferred = true
