Invariant: asked-provider-can-be-found
Description: "A provider finds what it is asked by owner: send owner with a reference to its Organization, or with its NPI or another number as identifier."
Severity: #error
Expression: "reference.exists() or identifier.value.exists()"
