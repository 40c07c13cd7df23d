RuleSet: Search(id, base, code, type)
* url = "https://calaimfhir.org/fhir/SearchParameter/{id}"
* version = "0.1.0"
* name = "{code}"
* status = #active
* experimental = false
* date = "2026-11-23"
* publisher = "calaim-fhir"
* code = #{code}
* base = #{base}
* type = #{type}
* multipleOr = true
* multipleAnd = true
