// warns: cin-ends-with-a-letter-in-use
Instance: member-with-doubtful-cin
InstanceOf: CalAimMember
Usage: #example
Title: "A CIN to look at again"
Description: "The letter is not one in use; the member is taken in all the same, with a warning"
* identifier[cin].value = "90000006B"
* name.family = "Example"
* name.given = "Robin"
* birthDate = "1971-01-30"
