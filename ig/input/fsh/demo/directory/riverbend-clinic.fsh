Instance: riverbend-clinic
InstanceOf: Organization
Usage: #example
Title: "Riverbend Community Clinic"
Description: "A made-up clinic that refers"
* insert MadeUp
* identifier.system = $npi
* identifier.value = "1234567893"
* insert MadeUpNumber(identifier)
* active = true
* type = $organization-type#prov
* type.text = "Federally Qualified Health Center"
* name = "Riverbend Community Clinic (made up)"
