Instance: referrer-capabilities
InstanceOf: CapabilityStatement
Usage: #definition
Title: "What those who refer do"
* insert Actor(referrer-capabilities, ReferrerCapabilities, What those who refer do)
* description = "For EHR vendors, clinics, hospitals and community organizations that refer members: what their system does, and what a server has to offer them. The calaim-fhir server offers all of it but what is marked as not served."
* rest[+].mode = #client
* rest[=].documentation = "What the system of a referrer does."
* insert ReferrerJourney(SHALL, SHOULD, MAY)
* rest[+].mode = #server
* rest[=].documentation = "What a server has to offer them."
* insert ReferrerJourney(SHALL, SHALL, SHOULD)
