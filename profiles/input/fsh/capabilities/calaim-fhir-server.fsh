Instance: calaim-fhir-server
InstanceOf: CapabilityStatement
Usage: #definition
Title: "calaim-fhir server"
* url = "https://calaimfhir.org/fhir/CapabilityStatement/calaim-fhir-server"
* version = "0.1.0"
* name = "CalaimFhirServer"
* title = "calaim-fhir server"
* status = #active
* experimental = false
* date = "2026-11-23"
* publisher = "calaim-fhir"
* description = "Which resource types the server keeps and by what they can be searched. The server serves exactly this, with its own address and version and the includes of each type (_include, _revinclude) filled in at [base]/metadata."
* kind = #requirements
* fhirVersion = #4.0.1
* format[+] = #application/fhir+json
* format[+] = #application/fhir+xml
* format[+] = #json
* format[+] = #xml
* patchFormat = #application/json-patch+json
* rest.mode = #server
* rest.security.cors = false
* rest.security.description = "There is no access control here: no sign-in, no tokens, no scopes. Whoever reaches the server may read and write everything. A server that is started with tokens says so instead."
* insert ServesMember
* insert ServesReferral
* insert ServesDirectory
* insert ServesCare
* insert ServesClaim
* insert ServesRecord
* insert ServesDefinitions
* rest.interaction[+].code = #transaction
* rest.interaction[+].code = #batch
* rest.operation[+].name = "export"
* rest.operation[=].definition = "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/export"
* rest.operation[+].name = "job-status"
* rest.operation[=].definition = "https://calaimfhir.org/fhir/OperationDefinition/job-status"
* rest.operation[+].name = "job-file"
* rest.operation[=].definition = "https://calaimfhir.org/fhir/OperationDefinition/job-file"
