Instance: ServiceRequest-insurance
InstanceOf: SearchParameter
Usage: #definition
Title: "Coverage of a referral"
* insert Search(ServiceRequest-insurance, ServiceRequest, insurance, reference)
* description = "The coverage that a referral names."
* expression = "ServiceRequest.insurance"
* xpath = "f:ServiceRequest/f:insurance"
* xpathUsage = #normal
* target[+] = #Coverage
* target[+] = #ClaimResponse
