Invariant: refused-claim-says-why
Description: "A claim that is not taken in needs a reason: send error, processNote or disposition."
Severity: #error
Expression: "(outcome = 'error') implies (error.exists() or processNote.exists() or disposition.exists())"
