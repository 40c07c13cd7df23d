// What an actor's statement consists of. The server's own statement is calaim-fhir-server: no actor may count on more.
RuleSet: Actor(id, name, title)
* url = "https://calaimfhir.org/fhir/CapabilityStatement/{id}"
* version = "0.1.0"
* name = "{name}"
* title = "{title}"
* status = #active
* experimental = false
* date = "2026-11-25"
* publisher = "calaim-fhir"
* kind = #requirements
* fhirVersion = #4.0.1
* format[+] = #application/fhir+json

RuleSet: Expected(path, strength)
* {path}.extension.url = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation"
* {path}.extension.valueCode = #{strength}

RuleSet: Uses(type, strength, documentation)
* rest[=].resource[+].type = #{type}
* rest[=].resource[=].documentation = "{documentation}"
* insert Expected(rest[=].resource[=], {strength})

RuleSet: Keeps(profile, strength)
* rest[=].resource[=].supportedProfile[+] = "https://calaimfhir.org/fhir/StructureDefinition/{profile}"
* insert Expected(rest[=].resource[=].supportedProfile[=], {strength})

RuleSet: Does(code, strength)
* rest[=].resource[=].interaction[+].code = #{code}
* insert Expected(rest[=].resource[=].interaction[=], {strength})

RuleSet: FindsBy(name, type, definition, strength)
* rest[=].resource[=].searchParam[+].name = "{name}"
* rest[=].resource[=].searchParam[=].definition = "http://hl7.org/fhir/SearchParameter/{definition}"
* rest[=].resource[=].searchParam[=].type = #{type}
* insert Expected(rest[=].resource[=].searchParam[=], {strength})

RuleSet: FindsByOurs(name, type, definition, strength)
* rest[=].resource[=].searchParam[+].name = "{name}"
* rest[=].resource[=].searchParam[=].definition = "https://calaimfhir.org/fhir/SearchParameter/{definition}"
* rest[=].resource[=].searchParam[=].type = #{type}
* insert Expected(rest[=].resource[=].searchParam[=], {strength})

// What comes along with what is found, by _include.
RuleSet: BringsAlong(include, strength)
* rest[=].resource[=].searchInclude[+] = "{include}"
* insert Expected(rest[=].resource[=].searchInclude[=], {strength})

RuleSet: Asks(name, definition, strength)
* rest[=].resource[=].operation[+].name = "{name}"
* rest[=].resource[=].operation[=].definition = "{definition}"
* insert Expected(rest[=].resource[=].operation[=], {strength})

// Nobody may be held to what the server does not answer yet.
RuleSet: AsksLater(name, definition)
* insert Asks({name}, {definition}, MAY)
* rest[=].resource[=].operation[=].documentation = "Not served in this version."

RuleSet: AsksServer(name, definition, strength)
* rest[=].operation[+].name = "{name}"
* rest[=].operation[=].definition = "{definition}"
* insert Expected(rest[=].operation[=], {strength})

RuleSet: Sends(code, strength)
* rest[=].interaction[+].code = #{code}
* insert Expected(rest[=].interaction[=], {strength})

// Beside what an actor asks of the server in its work: to name and check codes, and to read our definitions.
RuleSet: UsesCodes(should, may)
* insert Uses(ValueSet, {should}, [[Pick lists and checks of codes]])
* insert Asks(expand, http://hl7.org/fhir/OperationDefinition/ValueSet-expand, {should})
* insert Asks(validate-code, http://hl7.org/fhir/OperationDefinition/ValueSet-validate-code, {may})
* insert Uses(CodeSystem, {may}, [[Names of codes]])
* insert Does(read, {may})
* insert Asks(lookup, http://hl7.org/fhir/OperationDefinition/CodeSystem-lookup, {may})
* insert Uses(ConceptMap, {may}, [[What a code comes to in another system, such as a service in billing codes]])
* insert Does(read, {may})
* insert Asks(translate, http://hl7.org/fhir/OperationDefinition/ConceptMap-translate, {may})

RuleSet: IsTold
* insert Uses(Subscription, MAY, [[To be told instead of asking again. Not served in this version: the resource can be kept, nothing is sent]])
* insert AsksLater(status, http://hl7.org/fhir/uv/subscriptions-backport/OperationDefinition/backport-subscription-status)
* insert AsksLater(events, http://hl7.org/fhir/uv/subscriptions-backport/OperationDefinition/backport-subscription-events)
