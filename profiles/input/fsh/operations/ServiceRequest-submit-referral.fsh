Instance: ServiceRequest-submit-referral
InstanceOf: OperationDefinition
Usage: #definition
Title: "Submit a referral"
* insert OperationOn(ServiceRequest, submit-referral, SubmitReferral, Submit a referral)
* insert Asked(true, false)
* insert NotServed([[Sends one referral with all that belongs to it in one call: the same as the transaction Bundle, for systems that cannot build one. It is checked, routed to the plan by the coverage on the referral's day, and stored as a whole or not at all. Sent twice it is stored once, by the referral's identifier. Errors: one OperationOutcome with the element, the rule and what to send instead, and nothing is stored: 422 for a member without active coverage, a plan that is not known here, a broken CIN, a service that does not exist; 409 for an identifier that came before with other content.]])
* insert ChangesData
* insert In(referral, 1, 1, ServiceRequest, [[The referral, by the profile calaim-ecm-referral or calaim-community-support-referral.]])
* insert In(member, 0, 1, Patient, [[The member, by the profile calaim-member, found again by CIN. Left out where the referral's subject is a Patient of this server.]])
* insert In(coverage, 0, 1, Coverage, [[The coverage, by the profile calaim-coverage, where the sender knows it. Default: the active one on the referral's day.]])
* insert In(task, 0, 1, Task, [[The task, by the profile calaim-referral-task, where the sender wants to say more than that the referral is requested.]])
* insert In(evidence, 0, *, Resource, [[What supports the referral: conditions, observations, documents, the answered form.]])
* insert Out(referral, 1, 1, Reference, [[The stored ServiceRequest.]])
* insert Out(task, 1, 1, Reference, [[The Task to follow.]])
* insert Out(owner, 1, 1, Reference, [[Who is to act now: the member's plan.]])
* insert Out(next, 1, 1, string, [[What happens next, in a sentence.]])
