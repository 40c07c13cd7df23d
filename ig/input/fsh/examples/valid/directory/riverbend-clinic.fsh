Instance: riverbend-clinic
InstanceOf: Organization
Usage: #example
Title: "Riverbend Community Clinic"
Description: "A made-up clinic that refers"
* identifier.system = $npi
* identifier.value = "1234567893"
* active = true
* type = $organization-type#prov
* name = "Riverbend Community Clinic (made up)"
