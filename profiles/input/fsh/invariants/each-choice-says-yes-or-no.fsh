Invariant: each-choice-says-yes-or-no
Description: "The form as a whole and each choice about one kind of information need an answer: send type permit or deny in provision and in each provision.provision."
Severity: #error
Expression: "type.exists() and provision.all(type.exists())"
