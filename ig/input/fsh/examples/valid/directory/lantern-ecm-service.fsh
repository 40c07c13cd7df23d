Instance: lantern-ecm-service
InstanceOf: CalAimHealthcareService
Usage: #example
Title: "Lantern: ECM"
Description: "For two populations of focus; the capacity is not known"
* active = true
* providedBy = Reference(lantern-care-management)
* program = $calaim-program#ecm
* type[0] = $population#1a "Adults experiencing homelessness"
* type[1] = $population#3 "Serious mental health and/or SUD needs"
* coverageArea = Reference(contra-costa-county)
