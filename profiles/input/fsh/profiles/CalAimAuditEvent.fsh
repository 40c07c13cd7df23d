Profile: CalAimAuditEvent
Parent: AuditEvent
Id: calaim-audit-event
Title: "CalAIM audit event"
Description: "Who did what to which data, when, and whether it was allowed. Its shape is that of the IHE Basic Audit Log Patterns, which have one profile for each kind of action. The calaim-fhir server writes one for every member that an answer or a change is about, and takes none from others."
* ^purpose = "Written by the server for each access; read by auditors, and by members who ask who saw their data."
* insert AlignedWith(balp, IHE Basic Audit Log Patterns, https://profiles.ihe.net/ITI/BALP)
* type MS
* subtype MS
* action 1..1 MS
* recorded MS
* outcome 1..1 MS
* outcome ^short = "A refused access is recorded too"
* outcomeDesc MS
* purposeOfEvent MS
* agent MS
* agent.type MS
* agent.who 1..1 MS
* agent.who ^short = "The user, client or server, by reference or identifier"
* agent.requestor MS
* agent.policy MS
* agent.policy ^short = "The consent or rule that allowed it"
* agent.purposeOfUse MS
* source MS
* entity MS
* entity.what MS
* entity.what ^short = "The member, and the data read or changed"
* entity.role MS
* entity.query MS
* obeys audited-request-names-its-data
