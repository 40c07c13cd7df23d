// The profile of another guide that this one is aligned with.
RuleSet: CompliesWith(canonical)
* ^extension[+].url = "http://hl7.org/fhir/StructureDefinition/structuredefinition-compliesWithProfile"
* ^extension[=].valueCanonical = "{canonical}"
