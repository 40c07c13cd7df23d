Instance: alma-medicines-call
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Alma: fewer medicines"
Description: "The care manager and her clinic make her medicines simpler"
* status = #finished
* class = $act-code#VR
* type[service] = $core-service#3 "Enhanced Coordination of Care"
* subject = Reference(alma)
* episodeOfCare = Reference(alma-ecm-enrolment)
* participant.individual = Reference(lantern-lead-care-manager)
* period.start = "2026-11-17T11:00:00-08:00"
* period.end = "2026-11-17T11:25:00-08:00"
* length = 25 'min' "minutes"
* serviceProvider = Reference(lantern-care-management)
