// The 837P demands one for the claim; lines may differ from it.
Invariant: claim-has-place-of-service
Description: "A claim needs a place of service: send item.locationCodeableConcept with a two-digit CMS code on one line at least."
Severity: #error
Expression: "item.location.coding.where(system = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set' and code.exists()).exists()"
