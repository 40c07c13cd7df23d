Instance: state-capabilities
InstanceOf: CapabilityStatement
Usage: #definition
Title: "What the state does"
* insert Actor(state-capabilities, StateCapabilities, What the state does)
* description = "For the state: what its system does, and what a server has to offer it. The calaim-fhir server offers all of it but what is marked as not served."
* rest[+].mode = #client
* rest[=].documentation = "What the state's system does."
* insert StateJourney(SHALL, SHOULD, MAY)
* rest[+].mode = #server
* rest[=].documentation = "What a server has to offer it."
* insert StateJourney(SHALL, SHALL, SHOULD)
