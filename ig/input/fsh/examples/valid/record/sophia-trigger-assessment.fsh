Instance: sophia-trigger-assessment
InstanceOf: Procedure
Usage: #example
Title: "Sophia: what makes her asthma worse at home"
Description: "The assessment that was missing to decide"
* status = #completed
* code.text = "Asthma trigger assessment at home"
* subject = Reference(sophia)
* basedOn = Reference(sophia-asthma-referral)
* performedDateTime = "2026-09-16"
* performer.actor = Reference(riverbend-clinic)
