Instance: ClaimResponse-preauth-ref
InstanceOf: SearchParameter
Usage: #definition
Title: "Authorization number"
* insert Search(ClaimResponse-preauth-ref, ClaimResponse, preauth-ref, token)
* description = "The number that a plan gave to an authorization, in full: a claim names it, and who checks the claim looks it up."
* expression = "ClaimResponse.preAuthRef"
