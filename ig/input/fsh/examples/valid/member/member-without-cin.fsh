Instance: member-without-cin
InstanceOf: CalAimMember
Usage: #example
Title: "A member whose CIN nobody knows yet"
Description: "The referral need not wait for it"
* name.family = "Example"
* name.given = "Kim"
* birthDate = "1988-12-04"
