Instance: Group-check-eligibility
InstanceOf: OperationDefinition
Usage: #definition
Title: "Check eligibility of a list"
* insert OperationOn(Group, check-eligibility, CheckEligibilityOfList, Check eligibility of a list)
* insert Asked(false, true)
* insert NotServed([[Asks of every member of a list what Patient/$check-eligibility asks of one: whom should we reach? Run as a job: the kick-off needs Prefer: respond-async and is answered 202 with the address to ask in Content-Location; that one answers 202 with the progress until the Parameters below are there. Errors: 404 for a list that does not exist or may not be seen; 400 without Prefer: respond-async; 422 for a service that no table knows, naming the parameter.]])
* insert ReadsOnly
* comment = "A member whose record cannot be read has an OperationOutcome in the file instead of an answer; the others are not held up."
* insert In(service, 0, *, Coding, [[Ask only about these services, each from the value set calaim-service. Without any: about all of them.]])
* insert In(date, 0, 1, date, [[The day asked about, the same for all members. Default: today in California.]])
* insert Out(date, 1, 1, date, [[The day that the answers hold for.]])
* insert Out(answers, 0, *, url, [[A file of newline-delimited JSON: one Parameters a member, as Patient/$check-eligibility answers. None for an empty list.]])
* insert OutParts(summary, 0, *, [[The counts of one service in one county.]])
* insert OutPart(service, 1, 1, Coding, [[The population of focus or the Community Support.]])
* insert OutPart(county, 0, 1, Coding, [[The county of responsibility. Absent: the members whose county is not known.]])
* insert OutPart(eligible, 1, 1, unsignedInt, [[How many members are eligible.]])
* insert OutPart(notEligible, 1, 1, unsignedInt, [[How many are not. Nobody counts here because data is missing.]])
* insert OutPart(needsInformation, 1, 1, unsignedInt, [[For how many something is missing.]])
* insert OutPartParts(missing, 0, *, [[What is missing, most often first.]])
* insert OutPartPart(fact, 1, 1, Coding, [[The missing fact, from the value set eligibility-fact.]])
* insert OutPartPart(members, 1, 1, unsignedInt, [[For how many members it is missing.]])
