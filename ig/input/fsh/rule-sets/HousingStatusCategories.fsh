// What the form answers by itself, hidden: which kinds of observation it makes.
RuleSet: HousingStatusCategories(group)
* {group}[0].linkId = "category.social-history"
* {group}[0].item[0].linkId = "category.social-history.system"
* {group}[0].item[0].answer.valueUri = "http://terminology.hl7.org/CodeSystem/observation-category"
* {group}[0].item[1].linkId = "category.social-history.code"
* {group}[0].item[1].answer.valueString = "social-history"
* {group}[1].linkId = "category.sdoh"
* {group}[1].item[0].linkId = "category.sdoh.system"
* {group}[1].item[0].answer.valueUri = "http://hl7.org/fhir/us/core/CodeSystem/us-core-category"
* {group}[1].item[1].linkId = "category.sdoh.code"
* {group}[1].item[1].answer.valueString = "sdoh"
