// One criterion that was looked at and found to hold; that it does is hidden, since only what holds is named.
RuleSet: CriterionHolds(item, list, criterion)
* {item}.linkId = "{list}"
* {item}.item[0].linkId = "{list}.criterion"
* {item}.item[0].answer.valueCoding = $homelessness-criterion#{criterion}
* {item}.item[1].linkId = "{list}.holds"
* {item}.item[1].answer.valueBoolean = true
