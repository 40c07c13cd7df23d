Instance: oakview-nursing-facility
InstanceOf: Organization
Usage: #example
Title: "Oakview Nursing Facility"
Description: "A made-up nursing facility"
* insert MadeUp
* identifier.system = $npi
* identifier.value = "1999999026"
* insert MadeUpNumber(identifier)
* active = true
* type = $organization-type#prov
* type.text = "Skilled nursing facility"
* name = "Oakview Nursing Facility (made up)"
