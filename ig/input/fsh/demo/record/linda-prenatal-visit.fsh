Instance: linda-prenatal-visit
InstanceOf: Encounter
Usage: #example
Title: "Linda: a prenatal visit"
* insert MadeUp
* status = #finished
* class = $act-code#AMB
* subject = Reference(linda)
* period.start = "2026-08-03"
* period.end = "2026-08-03"
* serviceProvider = Reference(riverbend-clinic)
