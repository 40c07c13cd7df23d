Instance: provider-capabilities
InstanceOf: CapabilityStatement
Usage: #definition
Title: "What providers do"
* insert Actor(provider-capabilities, ProviderCapabilities, What providers do)
* description = "For providers of ECM and Community Supports, housing providers among them: what their system does, and what a server has to offer them. The calaim-fhir server offers all of it but what is marked as not served."
* rest[+].mode = #client
* rest[=].documentation = "What the system of a provider does."
* insert ProviderJourney(SHALL, SHOULD, MAY)
* rest[+].mode = #server
* rest[=].documentation = "What a server has to offer them."
* insert ProviderJourney(SHALL, SHALL, SHOULD)
