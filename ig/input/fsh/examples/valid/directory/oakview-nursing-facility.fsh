Instance: oakview-nursing-facility
InstanceOf: Organization
Usage: #example
Title: "Oakview Nursing Facility"
Description: "A made-up nursing facility"
* active = true
* type = $organization-type#prov
* name = "Oakview Nursing Facility (made up)"
