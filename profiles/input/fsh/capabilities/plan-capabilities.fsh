Instance: plan-capabilities
InstanceOf: CapabilityStatement
Usage: #definition
Title: "What plans do"
* insert Actor(plan-capabilities, PlanCapabilities, What plans do)
* description = "For Medi-Cal managed care plans: what their system does, and what a server has to offer them. The calaim-fhir server offers all of it but what is marked as not served."
* rest[+].mode = #client
* rest[=].documentation = "What a plan's system does."
* insert PlanJourney(SHALL, SHOULD, MAY)
* rest[+].mode = #server
* rest[=].documentation = "What a server has to offer them."
* insert PlanJourney(SHALL, SHALL, SHOULD)
