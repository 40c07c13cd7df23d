Extension: CountyOfResponsibility
Id: county-of-responsibility
Title: "County of responsibility"
Description: "The county that answers for the member's Medi-Cal; with the plan it decides which services are offered."
Context: Coverage
* value[x] 1..1
* value[x] only Coding
* valueCoding from County (required)
