// In a transaction the member may be a PractitionerRole that is named by its urn only.
Invariant: lead-care-manager-has-organization
Description: "A Lead Care Manager works for an ECM provider or a plan: send managingOrganization, participant.onBehalfOf, or a PractitionerRole as participant.member."
Severity: #error
Expression: "managingOrganization.exists() or participant.where(role.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/care-team-role' and code = 'lead-care-manager').exists()).all(onBehalfOf.exists() or member.where(type = 'PractitionerRole' or reference.contains('PractitionerRole/') or reference.startsWith('urn:')).exists())"
