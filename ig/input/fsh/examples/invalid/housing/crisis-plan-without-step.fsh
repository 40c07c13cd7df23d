// fails: crisis-plan-in-force-has-steps
Instance: crisis-plan-without-step
InstanceOf: CarePlan
Usage: #example
Title: "Nothing to do"
Description: "In a crisis somebody has to know what comes first"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-crisis-plan"
* status = #active
* intent = #plan
* category[0] = $us-core-care-plan-category#assess-plan
* category[1] = $care-plan-category#housing-crisis-plan
* subject = Reference(brian)
* period.start = "2026-09-15"
* contributor = Reference(brian)
