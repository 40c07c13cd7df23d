Instance: linda-specialist-visit
InstanceOf: Encounter
Usage: #example
Title: "Linda: the specialist sees her"
Description: "Four days after the diagnosis, not three months"
* status = #finished
* class = $act-code#AMB
* subject = Reference(linda)
* period.start = "2026-08-07"
* period.end = "2026-08-07"
* serviceProvider = Reference(delta-view-hospital)
* reasonReference = Reference(linda-high-blood-pressure)
