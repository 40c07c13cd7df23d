RuleSet: Interaction(code)
* rest.resource[=].interaction[+].code = #{code}

RuleSet: SearchedBy(name, type, definition)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].definition = "http://hl7.org/fhir/SearchParameter/{definition}"
* rest.resource[=].searchParam[=].type = #{type}

RuleSet: SearchedByOurs(name, type, definition)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].definition = "https://calaimfhir.org/fhir/SearchParameter/{definition}"
* rest.resource[=].searchParam[=].type = #{type}

RuleSet: SearchedByIdAndTime
* insert SearchedBy(_id, token, Resource-id)
* insert SearchedBy(_lastUpdated, date, Resource-lastUpdated)

RuleSet: Profiled(id)
* rest.resource[=].supportedProfile[+] = "https://calaimfhir.org/fhir/StructureDefinition/{id}"

RuleSet: Operation(name, definition)
* rest.resource[=].operation[+].name = "{name}"
* rest.resource[=].operation[=].definition = "{definition}"

RuleSet: Validated
* insert Operation(validate, http://hl7.org/fhir/OperationDefinition/Resource-validate)

RuleSet: ReadAndWritten(type)
* rest.resource[+].type = #{type}
* rest.resource[=].versioning = #versioned-update
* insert Interaction(read)
* insert Interaction(vread)
* insert Interaction(update)
* insert Interaction(patch)
* insert Interaction(delete)
* insert Interaction(history-instance)
* insert Interaction(create)
* insert Interaction(search-type)
* insert SearchedByIdAndTime
* insert Validated

// Who sends twice by mistake makes one resource, not two: the identifier is the natural key.
RuleSet: ConditionalByIdentifier
* rest.resource[=].conditionalCreate = true
* rest.resource[=].conditionalUpdate = true
* rest.resource[=].conditionalDelete = #not-supported

RuleSet: NeverConditional
* rest.resource[=].conditionalCreate = false
* rest.resource[=].conditionalUpdate = false
* rest.resource[=].conditionalDelete = #not-supported

RuleSet: OnlyAddedTo(type)
* rest.resource[+].type = #{type}
* rest.resource[=].versioning = #versioned
* insert Interaction(read)
* insert Interaction(vread)
* insert Interaction(create)
* insert Interaction(search-type)
* insert SearchedByIdAndTime
* insert Validated

RuleSet: OnlyRead(type)
* rest.resource[+].type = #{type}
* rest.resource[=].versioning = #versioned
* insert Interaction(read)
* insert Interaction(search-type)
* insert SearchedByIdAndTime
* insert Validated

RuleSet: Attachment(type)
* rest.resource[+].type = #{type}
* rest.resource[=].versioning = #versioned
* insert Interaction(read)
* insert Interaction(create)

RuleSet: ServedFromPackage(type)
* rest.resource[+].type = #{type}
* rest.resource[=].versioning = #no-version
* rest.resource[=].documentation = "Served from the package, read-only"
* insert Interaction(read)
* insert Interaction(search-type)
* insert SearchedBy(_id, token, Resource-id)
