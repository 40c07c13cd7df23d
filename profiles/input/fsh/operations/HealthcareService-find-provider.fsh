Instance: HealthcareService-find-provider
InstanceOf: OperationDefinition
Usage: #definition
Title: "Find a provider"
* insert OperationOn(HealthcareService, find-provider, FindProvider, Find a provider)
* insert Asked(true, false)
* insert NotServed([[Finds who gives a service in a county, speaks the member's language and has room, best fit first. Errors: 400 when service or county is missing; 422 for a service or a county number that no table knows. Nobody found is an empty Bundle, not an error.]])
* insert ReadsOnly
* comment = "On GET, service is a token: code or system|code. The same without an order is a search: HealthcareService by service-type, program, coverage-area and capacity."
* insert In(service, 1, 1, Coding, [[The population of focus or the Community Support, from the value set calaim-service.]])
* insert In(county, 1, 1, string, [[The Medi-Cal county number (01 to 58) where the member lives.]])
* insert In(language, 0, *, code, [[Languages that the member speaks, best first. Who speaks none of them comes later in the list, not out of it.]])
* insert In(capacity, 0, 1, unsignedInt, [[Leave out services that say they can take fewer members than this. One that says nothing stays in.]])
* insert Out(return, 1, 1, Bundle, [[A searchset: HealthcareService entries in the order of their score, with their organizations and locations included.]])
