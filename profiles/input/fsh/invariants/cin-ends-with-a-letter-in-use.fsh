// Only a warning: the list of letters comes from county handbooks (verified-secondary), not from DHCS.
Invariant: cin-ends-with-a-letter-in-use
Description: "A CIN does not end with B, I, J, K, L, O, P, Q, R or S: check for a misread letter."
Severity: #warning
Expression: "$this.matches('^9[0-9]{7}[ACDEFGHMNT-Z]$')"
