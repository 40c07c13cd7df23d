Instance: health-care-plan
InstanceOf: NamingSystem
Usage: #definition
Title: "Medi-Cal health care plan code"
Description: "The number of one Medi-Cal plan in one county. No official address for it is known, so this one is ours."
* name = "HealthCarePlanCode"
* status = #active
* kind = #identifier
* date = "2026-11-23"
* publisher = "calaim-fhir"
* description = "The number of one Medi-Cal plan in one county. No official address for it is known, so this one is ours."
* uniqueId.type = #uri
* uniqueId.value = "https://calaimfhir.org/fhir/sid/health-care-plan"
* uniqueId.preferred = true
