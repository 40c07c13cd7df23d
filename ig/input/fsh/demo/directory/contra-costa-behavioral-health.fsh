Instance: contra-costa-behavioral-health
InstanceOf: Organization
Usage: #example
Title: "Contra Costa County Behavioral Health"
Description: "A made-up record of a county behavioral health plan"
* insert MadeUp
* identifier.system = $npi
* identifier.value = "1999999042"
* insert MadeUpNumber(identifier)
* active = true
* type = $organization-type#govt
* type.text = "County behavioral health plan"
* name = "Contra Costa County Behavioral Health (made up)"
