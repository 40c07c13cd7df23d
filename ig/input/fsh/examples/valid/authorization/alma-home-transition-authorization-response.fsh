Instance: alma-home-transition-authorization-response
InstanceOf: CalAimServiceAuthorizationResponse
Usage: #example
Title: "Alma: not decided yet"
Description: "The plan waits for the discharge plan"
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(alma)
* created = "2026-09-04"
* insurer = Reference(riverbend-health-plan)
* request = Reference(alma-home-transition-authorization-request)
* outcome = #queued

* requestor = Reference(oakview-nursing-facility)
* disposition = "The plan waits for the discharge plan"
