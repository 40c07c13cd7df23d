Extension: LongTermHousingFunding
Id: long-term-housing-funding
Title: "Long-term housing funding"
Description: "What pays for the home once a limited support ends, such as a voucher or a county's housing intervention, and by what that is confirmed. Transitional Rent asks for it."
Context: CarePlan
* extension contains source 1..1 MS and confirmedOn 0..1 MS and evidence 0..1 MS
* extension[source] ^short = "Who or what pays"
* extension[source].value[x] 1..1
* extension[source].value[x] only CodeableConcept
* extension[source].valueCodeableConcept from HmisRentalSubsidyType (preferred)
* extension[confirmedOn] ^short = "The day it was confirmed"
* extension[confirmedOn].value[x] 1..1
* extension[confirmedOn].value[x] only date
* extension[evidence] ^short = "The award or letter"
* extension[evidence].value[x] 1..1
* extension[evidence].value[x] only Reference(DocumentReference)
