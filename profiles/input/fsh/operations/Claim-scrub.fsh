Instance: Claim-scrub
InstanceOf: OperationDefinition
Usage: #definition
Title: "Scrub a claim"
* insert OperationOn(Claim, scrub, ScrubClaim, Scrub a claim)
* insert Asked(true, true)
* insert NotServed([[Tries a claim against every check that would deny it, before it leaves: coverage on each day, authorization and units left, code and modifier, limits, overlaps, filing time. Nothing is stored or sent. Errors: 400 when no claim is given; 422 for what cannot be read as a claim at all. A claim that would be denied is not an error: it is what the answer says.]])
* insert ReadsOnly
* insert In(claim, 0, 1, Claim, [[The claim, by the profile calaim-claim; only where no Claim is named in the URL.]])
* insert Out(return, 1, 1, OperationOutcome, [[One issue for each finding: error where the plan would deny, warning, information; details with a code of the code system scrub-rule, the element, and in diagnostics what to do. One issue of severity information when nothing was found.]])
