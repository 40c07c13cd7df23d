Instance: ServiceRequest-population-of-focus
InstanceOf: SearchParameter
Usage: #definition
Title: "ECM population of focus of a referral"
* insert Search(ServiceRequest-population-of-focus, ServiceRequest, population-of-focus, token)
* description = "A population of focus that the referrer attests."
* expression = "ServiceRequest.extension.where(url = 'https://calaimfhir.org/fhir/StructureDefinition/population-of-focus').value"
