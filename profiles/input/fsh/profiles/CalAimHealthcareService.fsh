Profile: CalAimHealthcareService
Parent: HealthcareService
Id: calaim-healthcare-service
Title: "CalAIM healthcare service"
Description: "What one provider offers under CalAIM: which service, in which counties, in which languages, and for how many members more."
* ^purpose = "Kept up to date by providers and plans; read by whoever looks for a provider for a member."
* insert AlignedWith(plan-net, Da Vinci Plan-Net, http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/plannet-HealthcareService)
* extension contains ServiceCapacity named capacity 0..1 MS
* identifier MS
* active MS
* providedBy 1..1 MS
* category MS
* category from CalaimProgram (preferred)
* type MS
* type from CalaimService (preferred)
* type ^short = "The Community Support, or the populations of focus served"
* location MS
* name MS
* comment MS
* telecom MS
* coverageArea MS
* coverageArea ^short = "The counties served"
* program MS
* program from CalaimProgram (preferred)
* program ^short = "ECM or Community Supports"
* communication MS
* referralMethod MS
* availableTime MS
* obeys service-names-its-program and community-support-is-named
