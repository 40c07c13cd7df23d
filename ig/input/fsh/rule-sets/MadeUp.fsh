// HL7's label for test data: it tells people and machines that nothing here is about anybody.
RuleSet: MadeUp
* meta.security = $act-reason#HTEST "test health data"
