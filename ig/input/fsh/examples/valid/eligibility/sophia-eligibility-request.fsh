Instance: sophia-eligibility-request
InstanceOf: CalAimEligibilityRequest
Usage: #example
Title: "Sophia: what may she have?"
Description: "All services are asked about; neither plan nor coverage is known"
* status = #active
* purpose = #benefits
* patient = Reference(sophia)
* servicedDate = "2026-09-12"
* created = "2026-09-12T08:00:00-07:00"
* insurer.display = "Not known"
* insurer.extension.url = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
* insurer.extension.valueCode = #unknown
