Instance: CoverageEligibilityResponse-explain
InstanceOf: OperationDefinition
Usage: #definition
Title: "Explain a changed answer"
* insert OperationOn(CoverageEligibilityResponse, explain, ExplainEligibility, Explain a changed answer)
* insert Asked(true, false)
* status = #active
* experimental = false
* description = "Compares two answers about one person and says which criterion changed, and by which fact. Each answer is sent as it was received, as the Parameters of Patient/$check-eligibility or as the kept CoverageEligibilityResponse. Errors: 400 when one is missing or is something else; 413 when one is larger than the server compares; 422 when they are about different members."
* insert ReadsOnly
* insert In(before, 1, 1, Resource, [[The earlier answer: Parameters or CoverageEligibilityResponse.]])
* insert In(after, 1, 1, Resource, [[The later answer: Parameters or CoverageEligibilityResponse.]])
* insert Out(dateBefore, 0, 1, date, [[The day that the earlier answer is about, where it differs from the later one's: ages, look-backs and rules go by it.]])
* insert Out(dateAfter, 0, 1, date, [[The day that the later answer is about, where it differs.]])
* insert OutParts(service, 0, *, [[Each service of which something below changed. None: nothing changed.]])
* insert OutPart(service, 1, 1, Coding, [[The population of focus or the Community Support.]])
* insert OutPart(before, 0, 1, code, [[The earlier decision: eligible, not-eligible or needs-information. Absent: not asked then.]])
* insert OutPart(after, 0, 1, code, [[The later decision. Absent: not asked then.]])
* insert OutPart(exclusionGone, 0, *, Coding, [[Rules that ruled the service out earlier and no longer do.]])
* insert OutPart(exclusionNew, 0, *, Coding, [[Rules that rule the service out now and did not earlier.]])
* insert OutPart(offeredBefore, 0, 1, boolean, [[Whether the plan offered it, as the earlier answer says, where the two differ. Absent: not known then.]])
* insert OutPart(offeredAfter, 0, 1, boolean, [[The same of the later answer.]])
* insert OutPart(currentGone, 0, *, code, [[What the service had reached earlier and no longer has: referred, authorized or enrolled.]])
* insert OutPart(currentNew, 0, *, code, [[What it has reached since.]])
* insert OutPartParts(criterion, 0, *, [[Each criterion whose result changed.]])
* insert OutPartPart(id, 1, 1, string, [[The criterion's id in the programme's tables.]])
* insert OutPartPart(text, 1, 1, string, [[The criterion in words.]])
* insert OutPartPart(before, 0, 1, code, [[The earlier result: met, not-met or unknown. Absent: the rule of that day had no such criterion.]])
* insert OutPartPart(after, 0, 1, code, [[The later result. Absent: the rule of that day has no such criterion.]])
* insert OutPartPart(fact, 0, *, Coding, [[The facts that changed it, from the value set eligibility-fact: told in one answer alone, or differently, and carrying the result there. None for a criterion that came or went with the rule of the day.]])
* insert OutPartPart(evidence, 0, *, Reference, [[The resources that came or went.]])
* insert OutPartPart(rule, 0, *, canonical, [[The rules applied, earlier and later, where they differ: then the rule changed and not the member.]])
* insert OutPartPart(ruleFrom, 0, *, date, [[The first days of the wordings applied, earlier and later, where they differ, or of the one that is new or gone.]])
