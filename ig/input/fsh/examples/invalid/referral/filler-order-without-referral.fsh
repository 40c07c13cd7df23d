// fails: filler-order-names-its-referral
Instance: filler-order-without-referral
InstanceOf: ServiceRequest
Usage: #example
Title: "A plan's order that passes nothing on"
Description: "Nobody can tell which referral it answers"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-community-support-referral"
* status = #active
* intent = #filler-order
* category = $calaim-program#community-support
* code = $community-support#housing-transition-navigation
* subject = Reference(brian)
* authoredOn = "2026-08-27"
* requester = Reference(riverbend-health-plan)
* performer = Reference(northside-housing)
