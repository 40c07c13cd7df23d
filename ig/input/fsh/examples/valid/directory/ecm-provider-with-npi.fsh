Instance: ecm-provider-with-npi
InstanceOf: CalAimProviderOrganization
Usage: #example
Title: "A provider of ECM"
Description: "With its NPI"
* identifier[npi].value = "1999999067"
* insert MadeUpNumber(identifier[npi])
* active = true
* type[0] = $organization-type#prov
* type[0].text = "Behavioral health entity"
* type[1] = $provider-type#12 "Behavioral health entity"
* name = "Willow Street Care (made up)"
* telecom[0].system = #phone
* telecom[0].value = "+1-925-555-0117"
* address[0].line[0] = "100 Example Street"
* address[0].city = "Martinez"
* address[0].state = "CA"
* address[0].postalCode = "94553"
