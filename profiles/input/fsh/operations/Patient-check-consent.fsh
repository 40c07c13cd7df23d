Instance: Patient-check-consent
InstanceOf: OperationDefinition
Usage: #definition
Title: "Check consent"
* insert OperationOn(Patient, check-consent, CheckConsent, Check consent)
* insert Asked(false, true)
* insert NotServed([[Says whether an organization may see a member's specially protected records, by the consents that are in force now. It never says whether there are such records. Consent is not needed to check eligibility, to refer or to assign. Errors: 404 for a member or a recipient that does not exist or may not be seen, both in the same words; 422 for a class or purpose that is not known.]])
* insert ReadsOnly
* insert In(recipient, 1, 1, Reference, [[The organization that wants to see them.]])
* insert In(purpose, 0, 1, Coding, [[What for, from HL7's v3-ActReason, such as TREAT. Default: treatment.]])
* insert In(class, 0, *, Coding, [[The kinds of records, from the value set sensitive-data-class. Without any: all of them.]])
* insert OutParts(class, 0, *, [[One for each kind of records asked about.]])
* insert OutPart(class, 1, 1, Coding, [[The kind of records.]])
* insert OutPart(decision, 1, 1, code, [[permit or deny, for this recipient and purpose.]])
* insert OutPart(choice, 1, 1, code, [[What the member said: yes, no, or not-asked. Not asked is decided by the law's default for the kind.]])
* insert OutPart(consent, 0, *, Reference, [[The consents that were decided by.]])
* insert OutPart(obligation, 0, *, Coding, [[What the recipient has to keep to, from HL7's v3-ActCode: no disclosure to others, for instance.]])
