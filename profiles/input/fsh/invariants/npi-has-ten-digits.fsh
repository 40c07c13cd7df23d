Invariant: npi-has-ten-digits
Description: "An NPI has ten digits: send those only, without blanks or dashes."
Severity: #error
Expression: "$this.matches('^[0-9]{10}$')"
