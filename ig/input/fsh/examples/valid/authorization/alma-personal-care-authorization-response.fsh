Instance: alma-personal-care-authorization-response
InstanceOf: CalAimServiceAuthorizationResponse
Usage: #example
Title: "Alma: the help is authorized"
Description: "From the day she moves home"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-10-28"
* insurer = Reference(riverbend-health-plan)
* requestor = Reference(cottonwood-home-care)
* request = Reference(alma-personal-care-authorization-request)
* outcome = #complete
* disposition = "Authorized"
* preAuthRef = "A2026-000538"
* preAuthPeriod.start = "2026-11-09"
* preAuthPeriod.end = "2026-12-31"
