// Days of unlike precision, such as 2025 and 2025-06-30, are not compared further than both go.
Invariant: need-begins-before-it-ends
Description: "A need does not end before it begins: send onset no later than abatement."
Severity: #error
Expression: "((onset.ofType(dateTime) | onset.ofType(Period).start) <= (abatement.ofType(dateTime) | abatement.ofType(Period).end)).allTrue()"
