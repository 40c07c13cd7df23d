RuleSet: ServiceAnswers(service, criterion)
* item[2].item[4].linkId = "service"
* item[2].item[4].answer.valueCoding = $community-support#{service}
* item[2].item[5].linkId = "service.criteria.{service}"
* item[2].item[5].answer.valueCoding = $service-criterion#{criterion}
