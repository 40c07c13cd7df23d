// Only a warning: that the member agrees is corroborated, in which form is not confirmed as a rule of DHCS.
Invariant: plan-in-force-is-agreed
Description: "A housing support plan is made with the member: send the extension member-agreement, or the member as author or contributor."
Severity: #warning
Expression: "(status = 'active') implies (extension.where(url = 'https://calaimfhir.org/fhir/StructureDefinition/member-agreement').exists() or author.union(contributor).where(reference.contains('Patient/') or type = 'Patient').exists())"
