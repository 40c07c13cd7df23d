// What the answer holds of a service after its criteria; goes on where CheckEligibilityOut ends.
RuleSet: CheckEligibilityBeside
* parameter[=].part[+].name = #exclusion
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "Something that the member has beside the service, with the rule on both. What is not known to be there is not listed."
* parameter[=].part[=].part[+].name = #rule
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #Coding
* parameter[=].part[=].part[=].documentation = "The rule: a code of ecm-program-overlap or community-support-overlap."
* parameter[=].part[=].part[+].name = #kind
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #code
* parameter[=].part[=].part[=].documentation = "What holds when both are there: either-or, not-eligible, exclude, both, no-same-period-billing or another word of the tables."
* parameter[=].part[=].part[+].name = #other
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].documentation = "The other programme or service, in words."
* parameter[=].part[=].part[+].name = #text
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].documentation = "The rule in words."
* parameter[=].part[=].part[+].name = #rulesOut
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #boolean
* parameter[=].part[=].part[=].documentation = "Whether it makes the decision not-eligible by itself. Otherwise people have to settle it."
* parameter[=].part[=].part[+].name = #basis
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #code
* parameter[=].part[=].part[=].documentation = "documented or attested: on what it rests that the member has it."
* parameter[=].part[=].part[+].name = #evidence
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "*"
* parameter[=].part[=].part[=].type = #Reference
* parameter[=].part[=].part[=].documentation = "The resources that show it."
* parameter[=].part[+].name = #current
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "The service was asked for, authorized or begun already, and is not over on that day."
* parameter[=].part[=].part[+].name = #stage
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #code
* parameter[=].part[=].part[=].documentation = "referred, authorized or enrolled."
* parameter[=].part[=].part[+].name = #with
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #Reference
* parameter[=].part[=].part[=].documentation = "Who gives it, or has to act on the referral."
* parameter[=].part[=].part[+].name = #until
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #date
* parameter[=].part[=].part[=].documentation = "The last day, when one is set."
* parameter[=].part[=].part[+].name = #evidence
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #Reference
* parameter[=].part[=].part[=].documentation = "The task, the authorization or the enrolment."
* parameter[=].part[+].name = #limit
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "A limit of the programme. Limits of single plans are not among them."
* parameter[=].part[=].part[+].name = #rule
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #Coding
* parameter[=].part[=].part[=].documentation = "The rule: a code of community-support-limit."
* parameter[=].part[=].part[+].name = #text
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].documentation = "The limit in words."
* parameter[=].part[=].part[+].name = #amount
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #Quantity
* parameter[=].part[=].part[=].documentation = "The most that may be used."
* parameter[=].part[=].part[+].name = #period
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].documentation = "In which time, in the words of the table."
* parameter[=].part[=].part[+].name = #exceptions
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].documentation = "What is exempt, in words."
* parameter[=].part[=].part[+].name = #used
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #Quantity
* parameter[=].part[=].part[=].documentation = "What was used until that day, as far as the record shows. Absent: not counted by the server."
* parameter[=].part[=].part[+].name = #remaining
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #Quantity
* parameter[=].part[=].part[=].documentation = "What is left, in the unit that is counted: days where the limit is in months."
* parameter[=].part[=].part[+].name = #evidence
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "*"
* parameter[=].part[=].part[=].type = #Reference
* parameter[=].part[=].part[=].documentation = "The encounters, payments or authorizations that were counted."
* parameter[=].part[+].name = #summary
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #string
* parameter[=].part[=].documentation = "The answer in one or two plain sentences."
* parameter[+].name = #questionnaire
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #Questionnaire
* parameter[=].documentation = "A form with the questions that are missing, and no others. Send it back, filled in, as answers. Absent: nothing is missing. Not part of the kept answer."
