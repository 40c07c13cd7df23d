// R4 counts who is in the group, and lets those who are inactive be left out of the count.
Invariant: list-counts-its-members
Description: "A count that does not fit tells of a list that was cut off: send as quantity the number of members, with or without the inactive ones, or no quantity."
Severity: #error
Expression: "(quantity.exists() and member.exists()) implies (quantity <= member.count() and quantity >= member.where(inactive.empty() or inactive = false).count())"
