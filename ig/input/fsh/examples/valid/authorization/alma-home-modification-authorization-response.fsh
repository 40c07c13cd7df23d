Instance: alma-home-modification-authorization-response
InstanceOf: CalAimServiceAuthorizationResponse
Usage: #example
Title: "Alma: the work is authorized"
Description: "One service"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-10-05"
* insurer = Reference(riverbend-health-plan)
* requestor = Reference(clear-room-repairs)
* request = Reference(alma-home-modification-authorization-request)
* outcome = #complete
* disposition = "Authorized"
* preAuthRef = "A2026-000502"
* preAuthPeriod.start = "2026-10-05"
* preAuthPeriod.end = "2026-12-31"
* extension[authorizationStatus].valueCoding = $authorization-status#authorized "Authorized"
