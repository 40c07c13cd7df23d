// A plan that follows PAS says both in extensions of the item or its adjudication.
Invariant: decided-authorization-has-number-or-reason
Description: "A decided authorization needs its number, or a reason why there is none: send preAuthRef, or disposition, processNote, error or item.adjudication.reason."
Severity: #error
Expression: "(outcome = 'complete') implies (preAuthRef.exists() or disposition.exists() or processNote.exists() or error.exists() or item.adjudication.reason.exists() or item.extension.exists() or item.adjudication.extension.exists())"
