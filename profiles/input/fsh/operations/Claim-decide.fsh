Instance: Claim-decide
InstanceOf: OperationDefinition
Usage: #definition
Title: "Decide on a service authorization"
* insert OperationOn(Claim, decide, DecideAuthorization, Decide on a service authorization)
* insert Asked(false, true)
* insert NotServed([[How a plan without a PAS system of its own answers a service authorization request: it says what it decided, the server writes the service authorization response, moves the referral's task on, and tells those who asked. Errors: 404 for a request that does not exist or is addressed to another plan; 422 for a Claim that is not a preauthorization, for not-authorized without a reason, and for a line that the request does not have.]])
* insert ChangesData
* insert In(status, 1, 1, Coding, [[What was decided, from the value set authorization-status.]])
* insert In(number, 0, 1, string, [[The authorization number, which the claim has to name.]])
* insert In(period, 0, 1, Period, [[The days for which services are authorized.]])
* insert In(reason, 0, *, CodeableConcept, [[Why not, or why less than asked; needed when not authorized. It reaches the referrer, so it says nothing that the referrer may not know.]])
* insert InParts(item, 0, *, [[A line that is decided otherwise than the whole.]])
* insert InPart(sequence, 1, 1, positiveInt, [[The line of the request.]])
* insert InPart(status, 1, 1, Coding, [[What was decided on the line, from the value set authorization-status.]])
* insert InPart(units, 0, 1, decimal, [[The units authorized, as the code counts them. Default: as asked.]])
* insert InPart(reason, 0, *, CodeableConcept, [[Why not, or why less than asked.]])
* insert In(needed, 0, *, string, [[What the plan still needs before it can decide. Not more than the referral standard lets it ask for.]])
* insert Out(return, 1, 1, ClaimResponse, [[The stored answer, by the profile calaim-service-authorization-response.]])
