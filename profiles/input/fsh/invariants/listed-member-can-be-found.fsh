Invariant: listed-member-can-be-found
Description: "A list of names cannot be exported or checked: send member.entity with a reference to the member, or with the CIN as identifier."
Severity: #error
Expression: "reference.exists() or identifier.value.exists()"
