Invariant: finished-assessment-has-answers
Description: "A completed assessment needs its answers: send item, or status stopped when the member refused or broke off."
Severity: #error
Expression: "(status in ('completed' | 'amended')) implies item.exists()"
