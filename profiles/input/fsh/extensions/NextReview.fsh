Extension: NextReview
Id: next-review
Title: "Next review"
Description: "The day on which the plan is to be looked at again at the latest. DHCS asks for regular reviews and names no number of days."
Context: CarePlan
* value[x] 1..1
* value[x] only date
