Invariant: service-names-its-program
Description: "A service needs its CalAIM programme: send program with a code of calaim-program."
Severity: #error
Expression: "program.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/calaim-program' and code.exists()).exists()"
