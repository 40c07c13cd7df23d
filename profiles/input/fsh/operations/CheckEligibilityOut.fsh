// What the answer holds.
RuleSet: CheckEligibilityOut
* parameter[+].name = #date
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].type = #date
* parameter[=].documentation = "The day that the answer holds for."
* parameter[+].name = #member
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #Reference
* parameter[=].documentation = "The member the answer is about; none when only a record was sent."
* parameter[+].name = #coverage
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "The Medi-Cal managed care coverage on that day."
* parameter[=].part[+].name = #inForce
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #boolean
* parameter[=].part[=].documentation = "True: one is in force. False: those known here are not in force on the day; there may be another elsewhere. Absent: none is known here."
* parameter[=].part[+].name = #plan
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #Reference
* parameter[=].part[=].documentation = "The managed care plan."
* parameter[=].part[+].name = #county
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #Coding
* parameter[=].part[=].documentation = "The county of responsibility."
* parameter[+].name = #response
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #Reference
* parameter[=].documentation = "The stored CoverageEligibilityResponse."
* parameter[+].name = #unread
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].type = #OperationOutcome
* parameter[=].documentation = "What of the record is not FHIR R4 and was left out, one for each resource, with its place and what is wrong with it; an OperationOutcome with an error that the record holds itself stands here too. While there is one, only the Patient shows that a criterion is not met: what was left out may say otherwise."
* parameter[+].name = #service
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "One for each service asked about."
* parameter[=].part[+].name = #service
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #Coding
* parameter[=].part[=].documentation = "The population of focus or the Community Support."
* parameter[=].part[+].name = #decision
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #code
* parameter[=].part[=].documentation = "eligible, not-eligible or needs-information: about the member, whether or not the plan offers the service. What is unknown is never held against the member."
* parameter[=].part[+].name = #offered
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #boolean
* parameter[=].part[=].documentation = "Whether the plan offers the service in that county on that day. Absent: not known."
* parameter[=].part[+].name = #offerSource
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "Whose word it is, where a row of the table elections says it. Absent: the plan's own election stored here says it, or a rule that holds for every plan."
* parameter[=].part[=].part[+].name = #source
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].documentation = "Where the row was read."
* parameter[=].part[=].part[+].name = #confidence
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #code
* parameter[=].part[=].part[=].documentation = "How sure the row is: verified-primary, verified-secondary, corroborated, unverified-memory or ours."
* parameter[=].part[=].part[+].name = #note
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].documentation = "The row's remark, such as that no first day is stated."
* parameter[=].part[+].name = #authorization
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #code
* parameter[=].part[=].documentation = "required, or streamlined where the requester may begin at once. Absent: not known."
* parameter[=].part[+].name = #authorizationCondition
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #string
* parameter[=].part[=].documentation = "What has to be so for the requester to begin at once."
* parameter[=].part[+].name = #criterion
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "Each criterion of the service."
* parameter[=].part[=].part[+].name = #id
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].documentation = "The criterion's id in the programme's tables."
* parameter[=].part[=].part[+].name = #text
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].documentation = "The criterion in words."
* parameter[=].part[=].part[+].name = #result
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #code
* parameter[=].part[=].part[=].documentation = "met, not-met or unknown."
* parameter[=].part[=].part[+].name = #basis
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #code
* parameter[=].part[=].part[=].documentation = "What the result rests on: documented (resources show it) or attested (the asker says so). Absent while unknown."
* parameter[=].part[=].part[+].name = #evidence
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "*"
* parameter[=].part[=].part[=].type = #Reference
* parameter[=].part[=].part[=].documentation = "The resources that the result rests on: what documents it, or the form or referral that attests it."
* parameter[=].part[=].part[+].name = #fact
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "*"
* parameter[=].part[=].part[=].documentation = "What was told of it by the day asked about, the latest of each fact, in the question or in the record."
* parameter[=].part[=].part[=].part[+].name = #code
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #Coding
* parameter[=].part[=].part[=].part[=].documentation = "The fact, from the value set eligibility-fact."
* parameter[=].part[=].part[=].part[+].name = #value
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #Element
* parameter[=].part[=].part[=].part[=].documentation = "What was told: a boolean or a date."
* parameter[=].part[=].part[=].part[+].name = #date
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #date
* parameter[=].part[=].part[=].part[=].documentation = "The day on which it was so."
* parameter[=].part[=].part[=].part[+].name = #source
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].part[=].documentation = "Who or what says so, as it was given."
* parameter[=].part[=].part[=].part[+].name = #result
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #code
* parameter[=].part[=].part[=].part[=].documentation = "What it says by itself of the criterion: met or not-met. The criterion rests on the facts that say its result, where its basis is attested. Absent: it leaves the criterion open."
* parameter[=].part[=].part[+].name = #missing
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "*"
* parameter[=].part[=].part[=].documentation = "What would turn unknown into an answer."
* parameter[=].part[=].part[=].part[+].name = #fact
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #Coding
* parameter[=].part[=].part[=].part[=].documentation = "The fact to send, from the value set eligibility-fact."
* parameter[=].part[=].part[=].part[+].name = #question
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].part[=].documentation = "The question to ask the member or the clinic."
* parameter[=].part[=].part[+].name = #rule
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #canonical
* parameter[=].part[=].part[=].documentation = "The rule that was applied."
* parameter[=].part[=].part[+].name = #ruleFrom
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #date
* parameter[=].part[=].part[=].documentation = "The first day of this wording of the rule, where the tables tell it."
* parameter[=].part[=].part[+].name = #criterion
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "*"
* parameter[=].part[=].part[=].documentation = "The parts of a criterion that joins several; one that joins others itself has them in the same way, as deep as the tables join them."
* parameter[=].part[=].part[=].part[+].name = #id
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].part[=].documentation = "The criterion's id in the programme's tables."
* parameter[=].part[=].part[=].part[+].name = #text
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].part[=].documentation = "The criterion in words."
* parameter[=].part[=].part[=].part[+].name = #result
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #code
* parameter[=].part[=].part[=].part[=].documentation = "met, not-met or unknown."
* parameter[=].part[=].part[=].part[+].name = #basis
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #code
* parameter[=].part[=].part[=].part[=].documentation = "What the result rests on: documented (resources show it) or attested (the asker says so). Absent while unknown."
* parameter[=].part[=].part[=].part[+].name = #evidence
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].part[=].max = "*"
* parameter[=].part[=].part[=].part[=].type = #Reference
* parameter[=].part[=].part[=].part[=].documentation = "The resources that the result rests on: what documents it, or the form or referral that attests it."
* parameter[=].part[=].part[=].part[+].name = #fact
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].part[=].max = "*"
* parameter[=].part[=].part[=].part[=].documentation = "What was told of it by the day asked about, the latest of each fact, in the question or in the record."
* parameter[=].part[=].part[=].part[=].part[+].name = #code
* parameter[=].part[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].part[=].type = #Coding
* parameter[=].part[=].part[=].part[=].part[=].documentation = "The fact, from the value set eligibility-fact."
* parameter[=].part[=].part[=].part[=].part[+].name = #value
* parameter[=].part[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].part[=].type = #Element
* parameter[=].part[=].part[=].part[=].part[=].documentation = "What was told: a boolean or a date."
* parameter[=].part[=].part[=].part[=].part[+].name = #date
* parameter[=].part[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].part[=].type = #date
* parameter[=].part[=].part[=].part[=].part[=].documentation = "The day on which it was so."
* parameter[=].part[=].part[=].part[=].part[+].name = #source
* parameter[=].part[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].part[=].part[=].documentation = "Who or what says so, as it was given."
* parameter[=].part[=].part[=].part[=].part[+].name = #result
* parameter[=].part[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].part[=].type = #code
* parameter[=].part[=].part[=].part[=].part[=].documentation = "What it says by itself of the criterion: met or not-met. The criterion rests on the facts that say its result, where its basis is attested. Absent: it leaves the criterion open."
* parameter[=].part[=].part[=].part[+].name = #missing
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].part[=].max = "*"
* parameter[=].part[=].part[=].part[=].documentation = "What would turn unknown into an answer."
* parameter[=].part[=].part[=].part[=].part[+].name = #fact
* parameter[=].part[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].part[=].type = #Coding
* parameter[=].part[=].part[=].part[=].part[=].documentation = "The fact to send, from the value set eligibility-fact."
* parameter[=].part[=].part[=].part[=].part[+].name = #question
* parameter[=].part[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].part[=].part[=].documentation = "The question to ask the member or the clinic."
* parameter[=].part[=].part[=].part[+].name = #rule
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #canonical
* parameter[=].part[=].part[=].part[=].documentation = "The rule that was applied."
* parameter[=].part[=].part[=].part[+].name = #ruleFrom
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #date
* parameter[=].part[=].part[=].part[=].documentation = "The first day of this wording of the rule, where the tables tell it."
