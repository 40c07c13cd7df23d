Instance: brian-ecm-authorization-response
InstanceOf: CalAimServiceAuthorizationResponse
Usage: #example
Title: "Brian: ECM is authorized"
Description: "For the first twelve months"
* status = #active
* type = $claim-type#professional
* patient = Reference(brian)
* created = "2026-08-21"
* insurer = Reference(riverbend-health-plan)
* requestor = Reference(lantern-care-management)
* request = Reference(brian-ecm-authorization-request)
* outcome = #complete
* disposition = "Authorized"
* preAuthRef = "A2026-000398"
* preAuthPeriod.start = "2026-09-01"
* preAuthPeriod.end = "2027-08-31"
