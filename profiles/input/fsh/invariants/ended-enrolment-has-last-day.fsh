Invariant: ended-enrolment-has-last-day
Description: "An enrolment that ended needs its last day: send period.end."
Severity: #error
Expression: "(status = 'finished') implies period.end.exists()"
