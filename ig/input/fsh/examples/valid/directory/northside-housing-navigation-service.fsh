Instance: northside-housing-navigation-service
InstanceOf: CalAimHealthcareService
Usage: #example
Title: "Northside: housing navigation"
Description: "Three members more can be taken"
* active = true
* providedBy = Reference(northside-housing)
* program = $calaim-program#community-support
* type = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* name = "Housing navigation in Contra Costa"
* coverageArea = Reference(contra-costa-county)
* extension[capacity].extension[members].valueUnsignedInt = 40
* extension[capacity].extension[open].valueUnsignedInt = 3
* extension[capacity].extension[asOf].valueDate = "2026-09-14"
