Instance: Group-check-eligibility
InstanceOf: OperationDefinition
Usage: #definition
Title: "Check eligibility of many"
* insert OperationOn(Group, check-eligibility, CheckEligibilityOfMany, Check eligibility of many)
* insert Asked(false, true)
* resource[+] = #Organization
* status = #active
* experimental = false
* description = "Asks of everyone on a list, or of everyone whom a plan covers on the day, what Patient/$check-eligibility asks of one: whom should we reach? Run as a job: the kick-off needs Prefer: respond-async and is answered 202 with the address to ask in Content-Location; $job-status there answers 202 with the progress until the Parameters below are there. Errors: 404 for a list or plan that is not known; 400 without Prefer: respond-async, and for a service that no table knows; 422 for a service that is not in force on the day; each names the parameter."
* insert ReadsOnly
* comment = "Inactive members of a list and those whose time on it has ended are left out, and so is whoever died by the day, who is counted as died; each member stands in the files once. A member whose record cannot be used has an OperationOutcome in the file instead of an answer; the others are not held up. A line has date, member, coverage, and of each service: service, decision, offered, offerSource, missing (a Coding: what would settle it), exclusion and current; the criteria come when the member is asked about alone. DELETE of the address in Content-Location cancels the job and forgets its lines. A job goes on by itself after the server was stopped."
* insert In(service, 0, *, Coding, [[Ask only about these services, each from the value set calaim-service. Without any: about all of them.]])
* insert In(date, 0, 1, date, [[The day asked about, the same for all members. Default: today in California.]])
* insert Out(date, 1, 1, date, [[The day that the answers hold for.]])
* insert Out(members, 1, 1, unsignedInt, [[About how many members there is an answer.]])
* insert Out(unusable, 1, 1, unsignedInt, [[Of those, how many have a record that cannot be used.]])
* insert Out(died, 1, 1, unsignedInt, [[How many more died by the day, as their Patient tells. They are not among the members and have no line.]])
* insert Out(answers, 0, *, url, [[A file of newline-delimited JSON: one Parameters a member. None for an empty list.]])
* insert OutParts(summary, 0, *, [[The counts of one service in one county.]])
* insert OutPart(service, 1, 1, Coding, [[The population of focus or the Community Support.]])
* insert OutPart(county, 0, 1, Coding, [[The county of responsibility. Absent: the members whose county is not known.]])
* insert OutPart(eligible, 1, 1, unsignedInt, [[How many members are eligible.]])
* insert OutPart(notEligible, 1, 1, unsignedInt, [[How many are not. Nobody counts here because data is missing.]])
* insert OutPart(needsInformation, 1, 1, unsignedInt, [[For how many something is missing.]])
* insert OutPartParts(missing, 0, *, [[What is missing, most often first.]])
* insert OutPartPart(fact, 1, 1, Coding, [[The missing fact, from the value set eligibility-fact.]])
* insert OutPartPart(members, 1, 1, unsignedInt, [[For how many members it is missing.]])
