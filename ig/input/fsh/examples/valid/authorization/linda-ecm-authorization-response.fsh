Instance: linda-ecm-authorization-response
InstanceOf: CalAimServiceAuthorizationResponse
Usage: #example
Title: "Linda: ECM is authorized"
Description: "For the first twelve months"
* status = #active
* type = $claim-type#professional
* patient = Reference(linda)
* created = "2026-07-07"
* insurer = Reference(redtail-health-plan)
* requestor = Reference(lantern-care-management)
* request = Reference(linda-ecm-authorization-request)
* outcome = #complete
* disposition = "Authorized"
* preAuthRef = "RT-2026-01882"
* preAuthPeriod.start = "2026-07-10"
* preAuthPeriod.end = "2027-07-09"
