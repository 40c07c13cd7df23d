RuleSet: Parameter(path, name, use, min, max, documentation)
* {path}[+].name = #{name}
* {path}[=].use = #{use}
* {path}[=].min = {min}
* {path}[=].max = "{max}"
* {path}[=].documentation = "{documentation}"

RuleSet: In(name, min, max, type, documentation)
* insert Parameter(parameter, {name}, in, {min}, {max}, [[{documentation}]])
* parameter[=].type = #{type}

RuleSet: Out(name, min, max, type, documentation)
* insert Parameter(parameter, {name}, out, {min}, {max}, [[{documentation}]])
* parameter[=].type = #{type}

// A parameter with parts has no type of its own.
RuleSet: InParts(name, min, max, documentation)
* insert Parameter(parameter, {name}, in, {min}, {max}, [[{documentation}]])

RuleSet: OutParts(name, min, max, documentation)
* insert Parameter(parameter, {name}, out, {min}, {max}, [[{documentation}]])

RuleSet: InPart(name, min, max, type, documentation)
* insert Parameter(parameter[=].part, {name}, in, {min}, {max}, [[{documentation}]])
* parameter[=].part[=].type = #{type}

RuleSet: OutPart(name, min, max, type, documentation)
* insert Parameter(parameter[=].part, {name}, out, {min}, {max}, [[{documentation}]])
* parameter[=].part[=].type = #{type}

RuleSet: OutPartParts(name, min, max, documentation)
* insert Parameter(parameter[=].part, {name}, out, {min}, {max}, [[{documentation}]])

RuleSet: OutPartPart(name, min, max, type, documentation)
* insert Parameter(parameter[=].part[=].part, {name}, out, {min}, {max}, [[{documentation}]])
* parameter[=].part[=].part[=].type = #{type}
