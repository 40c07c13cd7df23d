Instance: brian-housing-authorization-response
InstanceOf: CalAimServiceAuthorizationResponse
Usage: #example
Title: "Brian: housing navigation is authorized"
Description: "With its number, its days and its units"
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-08-25"
* insurer = Reference(riverbend-health-plan)
* request = Reference(brian-housing-authorization-request)
* outcome = #complete

* requestor = Reference(northside-housing)
* disposition = "Authorized"
* preAuthRef = "A2026-000417"
* preAuthPeriod.start = "2026-09-01"
* preAuthPeriod.end = "2027-02-28"
* item[0].itemSequence = 1
* item[0].adjudication[0].category = http://terminology.hl7.org/CodeSystem/adjudication#eligible
* item[0].adjudication[0].value = 168
