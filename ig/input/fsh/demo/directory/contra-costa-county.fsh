Instance: contra-costa-county
InstanceOf: Location
Usage: #example
Title: "Contra Costa County"
Description: "The county that the plans' elections are for"
* insert MadeUp
* identifier.system = $county
* identifier.value = "07"
* status = #active
* name = "Contra Costa County"
* mode = #instance
* physicalType = $location-type#jdn
* address.district = "Contra Costa"
* address.state = "CA"
