Instance: alma-home-transition-authorization-decision
InstanceOf: CalAimServiceAuthorizationResponse
Usage: #example
Title: "Alma: her way home is authorized"
Description: "The discharge plan had come, so the plan could decide"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-09-18"
* insurer = Reference(riverbend-health-plan)
* requestor = Reference(oakview-nursing-facility)
* request = Reference(alma-home-transition-authorization-request)
* outcome = #complete
* disposition = "Authorized"
* preAuthRef = "A2026-000455"
* preAuthPeriod.start = "2026-09-21"
* preAuthPeriod.end = "2026-12-20"
