Invariant: begun-enrolment-has-first-day
Description: "An enrolment that began needs its first day: send period.start."
Severity: #error
Expression: "(status in ('active' | 'onhold' | 'finished')) implies period.start.exists()"
