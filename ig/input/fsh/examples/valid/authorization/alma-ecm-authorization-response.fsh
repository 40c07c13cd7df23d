Instance: alma-ecm-authorization-response
InstanceOf: CalAimServiceAuthorizationResponse
Usage: #example
Title: "Alma: ECM is authorized"
Description: "For the first twelve months"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-09-09"
* insurer = Reference(riverbend-health-plan)
* requestor = Reference(lantern-care-management)
* request = Reference(alma-ecm-authorization-request)
* outcome = #complete
* disposition = "Authorized"
* preAuthRef = "A2026-000431"
* preAuthPeriod.start = "2026-09-18"
* preAuthPeriod.end = "2027-09-17"
