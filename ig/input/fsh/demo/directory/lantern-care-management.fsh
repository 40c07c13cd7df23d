Instance: lantern-care-management
InstanceOf: Organization
Usage: #example
Title: "Lantern Care Management"
Description: "A made-up provider of Enhanced Care Management"
* insert MadeUp
* identifier.system = $npi
* identifier.value = "1999999018"
* insert MadeUpNumber(identifier)
* active = true
* type = $organization-type#prov
* type.text = "ECM provider"
* name = "Lantern Care Management (made up)"
