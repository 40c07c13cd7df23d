// An operation of the contract that the server does not answer yet: the one place that says so.
RuleSet: NotServed(description)
* status = #draft
* experimental = true
* description = "{description} Not served in this version."

RuleSet: OperationOn(resource, code, name, title)
* url = "https://calaimfhir.org/fhir/OperationDefinition/{resource}-{code}"
* version = "0.1.0"
* name = "{name}"
* title = "{title}"
* kind = #operation
* date = "2026-11-25"
* publisher = "calaim-fhir"
* code = #{code}
* resource = #{resource}

RuleSet: OperationOnSystem(code, name, title)
* url = "https://calaimfhir.org/fhir/OperationDefinition/{code}"
* version = "0.1.0"
* name = "{name}"
* title = "{title}"
* status = #active
* kind = #operation
* experimental = false
* date = "2026-11-27"
* publisher = "calaim-fhir"
* code = #{code}
* system = true
* type = false
* instance = false

RuleSet: Asked(type, instance)
* system = false
* type = {type}
* instance = {instance}

RuleSet: ReadsOnly
* affectsState = false

RuleSet: ChangesData
* affectsState = true
