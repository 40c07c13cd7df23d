Invariant: filler-order-names-its-referral
Description: "A plan's own order for a provider needs the referral that it passes on: send basedOn, or intent order for a new referral."
Severity: #error
Expression: "(intent = 'filler-order') implies basedOn.exists()"
