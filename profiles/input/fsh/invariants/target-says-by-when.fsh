// Only a warning: that goals are measurable and dated is read from a local training and memory of an older DHCS text.
Invariant: target-says-by-when
Description: "A target without a day is hard to review: send target.dueDate, or target.dueDuration from the start."
Severity: #warning
Expression: "due.exists()"
