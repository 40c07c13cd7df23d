// As the RESTful patterns of the IHE Basic Audit Log Patterns have it; a refused access may be told without.
Invariant: audited-request-names-its-data
Description: "An access that was allowed needs what it was to: send entity.what with the member or the data, or entity.query with the search."
Severity: #error
Expression: "(outcome.where($this = '0').exists() and type.where(system = 'http://terminology.hl7.org/CodeSystem/audit-event-type' and code = 'rest').exists()) implies entity.where(what.exists() or query.exists()).exists()"
