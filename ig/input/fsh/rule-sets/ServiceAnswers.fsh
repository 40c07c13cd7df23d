RuleSet: ServiceAnswers(service, criterion)
* item[1].item[5].linkId = "service"
* item[1].item[5].answer.valueCoding = $community-support#{service}
* item[1].item[6].linkId = "service.criteria.{service}"
* item[1].item[6].answer.valueCoding = $service-criterion#{criterion}
