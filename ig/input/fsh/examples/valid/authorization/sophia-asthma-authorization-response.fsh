Instance: sophia-asthma-authorization-response
InstanceOf: CalAimServiceAuthorizationResponse
Usage: #example
Title: "Sophia: it is authorized"
Description: "Within five working days"
* status = #active
* type = $claim-type#professional
* patient = Reference(sophia)
* created = "2026-09-22"
* insurer = Reference(redtail-health-plan)
* requestor = Reference(clear-room-repairs)
* request = Reference(sophia-asthma-authorization-request)
* outcome = #complete
* disposition = "Authorized"
* preAuthRef = "RT-2026-02655"
* preAuthPeriod.start = "2026-09-22"
* preAuthPeriod.end = "2026-12-21"
