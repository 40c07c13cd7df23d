Invariant: stopped-task-says-why
Description: "A task that is rejected, cancelled, on hold or failed needs a reason: send statusReason with a code of closure-reason or a text."
Severity: #error
Expression: "(status in ('rejected' | 'cancelled' | 'on-hold' | 'failed')) implies statusReason.exists()"
