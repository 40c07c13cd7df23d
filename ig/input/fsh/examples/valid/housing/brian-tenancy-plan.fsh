// warns: http://hl7.org/fhir/us/core/CodeSystem/careplan-category
Instance: brian-tenancy-plan
InstanceOf: CalAimHousingSupportPlan
Usage: #example
Title: "Brian: a draft for the time after move-in"
Description: "Takes the place of the first plan once a lease is signed; a draft needs neither goals nor agreement yet"
* replaces = Reference(brian-housing-support-plan)
* status = #draft
* category[2] = $community-support#housing-tenancy-sustaining
* title = "Brian's tenancy plan"
* subject = Reference(brian)
* period.start = "2027-01-01"
* created = "2026-11-20"
* author = Reference(northside-housing)
* activity.detail.status = #not-started
* activity.detail.description = "Go through the lease together: rent day, rules, repairs"
* activity.detail.performer = Reference(northside-housing)
