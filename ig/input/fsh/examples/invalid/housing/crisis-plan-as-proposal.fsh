// fails: Value is 'proposal' but is fixed to 'plan'
Instance: crisis-plan-as-proposal
InstanceOf: CarePlan
Usage: #example
Title: "A proposal"
Description: "In a crisis only what was settled helps; what is not settled is a draft"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-crisis-plan"
* status = #active
* intent = #proposal
* category[0] = $us-core-care-plan-category#assess-plan
* category[1] = $care-plan-category#housing-crisis-plan
* subject = Reference(brian)
* period.start = "2026-09-15"
* activity.detail.status = #not-started
* activity.detail.reasonCode.text = "A notice from the landlord"
* activity.detail.description = "Take the notice to Northside the same day"
* activity.detail.performer = Reference(brian)
