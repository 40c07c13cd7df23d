Profile: CalAimProviderOrganization
Parent: Organization
Id: calaim-provider-organization
Title: "CalAIM provider organization"
Description: "An organization that refers to, or gives, ECM or Community Supports. Many community organizations have no NPI, so none is demanded."
* ^purpose = "Loaded by plans from their provider directories; read by all who look for a provider, assign a referral or bill."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-organization)
* insert AlignedWith(plan-net, Da Vinci Plan-Net, http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/plannet-Organization)
* identifier MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains npi 0..* MS
* identifier[npi].system 1..1 MS
* identifier[npi].system = $npi (exactly)
* identifier[npi].value 1..1 MS
* identifier[npi].value obeys npi-has-ten-digits
* active MS
* type MS
* type from EcmProviderType (preferred)
* type ^short = "What kind of provider, for ECM as the DHCS Policy Guide lists them"
* name 1..1 MS
* telecom MS
* address MS
* address ^short = "A street for billing, with all nine digits of the ZIP code"
* partOf MS
* contact MS
* endpoint MS
