// Only a warning: that a crisis plan names its signs is read from a local training, not from DHCS.
Invariant: crisis-step-has-a-sign
Description: "A step is taken in time when it is known what sets it off: send activity.detail.reasonCode in words, or activity.detail.reasonReference."
Severity: #warning
Expression: "(detail.exists() and (detail.doNotPerform = true).not()) implies (detail.reasonCode.exists() or detail.reasonReference.exists())"
