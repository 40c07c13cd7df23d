// The form is read from county handbooks (verified-secondary), so it is kept as wide as they allow.
Invariant: cin-has-its-form
Description: "A CIN is the digit 9, seven more digits and one capital letter: send those nine characters, without the check digit and issue date of the card."
Severity: #error
Expression: "$this.matches('^9[0-9]{7}[A-Z]$')"
