Instance: HealthcareService-capacity
InstanceOf: SearchParameter
Usage: #definition
Title: "Members that can be taken now"
* insert Search(HealthcareService-capacity, HealthcareService, capacity, number)
* description = "How many more members a service says it can take: capacity=gt0 finds a provider that has room."
* expression = "HealthcareService.extension.where(url = 'https://calaimfhir.org/fhir/StructureDefinition/service-capacity').extension.where(url = 'open').value"
