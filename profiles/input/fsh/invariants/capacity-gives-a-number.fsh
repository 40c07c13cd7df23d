Invariant: capacity-gives-a-number
Description: "A capacity needs a number: send members, open or both."
Severity: #error
Expression: "extension.where(url = 'members' or url = 'open').exists()"
