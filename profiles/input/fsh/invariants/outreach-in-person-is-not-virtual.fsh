// The other way round is let pass: many systems know no class but that of an office visit.
Invariant: outreach-in-person-is-not-virtual
Description: "An attempt in person or on the street is not virtual: send as class where it took place, such as FLD, HH or AMB, or as type the method that was used, such as phone."
Severity: #error
Expression: "type.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/outreach-method' and (code = 'in-person' or code = 'street')).exists() implies class.where(system = 'http://terminology.hl7.org/CodeSystem/v3-ActCode' and code = 'VR').empty()"
