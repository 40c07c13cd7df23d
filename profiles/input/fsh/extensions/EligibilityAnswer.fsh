// Contained, and not an extension on each criterion: a client that can read the operation's answer can read the kept one,
// criteria within criteria included, and there is no second vocabulary to keep in step with the OperationDefinition.
Extension: EligibilityAnswer
Id: eligibility-answer
Title: "Eligibility answer"
Description: "The answer of $check-eligibility as the asker got it: a contained Parameters with the names of the OperationDefinition. The items say for any client what R4 has elements for; the county, the kind of authorization and the rule, the evidence and the missing facts of each criterion have none and are read here."
Context: CoverageEligibilityResponse
* value[x] 1..1
* value[x] only Reference
* value[x] ^short = "#answer, the contained Parameters"
