Extension: ServiceCapacity
Id: service-capacity
Title: "Service capacity"
Description: "How many members a provider can serve, and how many more it can take now. Plans report the first; the second finds a provider for a referral."
Context: HealthcareService
* obeys capacity-gives-a-number
* extension contains members 0..1 MS and open 0..1 MS and asOf 1..1 MS
* extension[members] ^short = "Members that can be served at one time"
* extension[members].value[x] 1..1
* extension[members].value[x] only unsignedInt
* extension[open] ^short = "Members that can be taken now"
* extension[open].value[x] 1..1
* extension[open].value[x] only unsignedInt
* extension[asOf] ^short = "The day the numbers were true"
* extension[asOf].value[x] 1..1
* extension[asOf].value[x] only date
