Instance: sophia-refill-call
InstanceOf: CalAimOutreachAttempt
Usage: #example
Title: "Sophia: the plan calls her mother"
Description: "The plan saw two refills in a month; there is no referral yet"
* status = #finished
* class = $act-code#VR
* type[method] = $outreach-method#phone "Telephone call"
* subject = Reference(sophia)
* participant.individual.display = "Member services of Redtail Health Plan"
* period.start = "2026-09-10T16:00:00-07:00"
* period.end = "2026-09-10T16:15:00-07:00"
* length = 15 'min' "minutes"
* reasonCode.text = "Asthma rescue medication refilled twice in a month"
* serviceProvider = Reference(redtail-health-plan)
