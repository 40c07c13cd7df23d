Profile: CalAimAscmiConsent
Parent: Consent
Id: calaim-ascmi-consent
Title: "ASCMI consent"
Description: "What a member decided on DHCS's ASCMI form, by which confidential information may be shared. A no is kept as well as a yes, so that all partners find the choice."
* ^purpose = "Sent by whoever took the form; read by the server before it shows sensitive data, and by the member's plan and care partners."
* insert AlignedWith(sdohcc, Gravity SDOH Clinical Care, http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-Consent)
* identifier MS
* status MS
* status ^short = "inactive when revoked or replaced by a later form"
* scope MS
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category MS
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains disclosure 1..1 MS
* category[disclosure] = $act-code#IDSCL
* patient 1..1 MS
* patient only Reference(CalAimMember)
* dateTime 1..1 MS
* dateTime ^short = "When it was signed; the latest form wins"
* performer MS
* performer ^short = "Who signed: the member or a representative"
* organization MS
* organization ^short = "Who took the form"
* source[x] MS
* source[x] ^short = "The signed form"
* policy MS
* policyRule MS
* verification MS
* provision 1..1 MS
* provision obeys each-choice-says-yes-or-no
* provision.type MS
* provision.type ^short = "permit, or deny when nothing may be shared"
* provision.period MS
* provision.actor MS
* provision.actor ^short = "Who may share and receive; a class of recipients is enough"
* provision.action MS
* provision.purpose MS
* provision.securityLabel MS
* provision.provision MS
* provision.provision.code MS
* provision.provision.code from ConsentContent (preferred)
* provision.provision.code ^short = "The kind of information, by the form's category or the class of sensitive data"
* provision.provision ^short = "The choice about one kind of information, named by its security label"
