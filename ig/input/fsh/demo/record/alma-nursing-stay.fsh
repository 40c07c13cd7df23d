Instance: alma-nursing-stay
InstanceOf: Encounter
Usage: #example
Title: "Alma: in the nursing facility"
* insert MadeUp
* status = #in-progress
* class = $act-code#NONAC
* subject = Reference(alma)
* period.start = "2025-11-29"
* serviceProvider = Reference(oakview-nursing-facility)
