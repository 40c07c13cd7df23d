Instance: delta-view-hospital
InstanceOf: Organization
Usage: #example
Title: "Delta View Hospital"
Description: "A made-up hospital"
* insert MadeUp
* identifier.system = $npi
* identifier.value = "1999999034"
* insert MadeUpNumber(identifier)
* active = true
* type = $organization-type#prov
* type.text = "Acute care hospital"
* name = "Delta View Hospital (made up)"
