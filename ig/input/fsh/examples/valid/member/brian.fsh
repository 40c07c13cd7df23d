Instance: brian
InstanceOf: CalAimMember
Usage: #example
Title: "Brian"
Description: "Brian lost his home and lives on the street; nobody knows his CIN yet, and the referral need not wait for it"
* name.use = #official
* name.family = "Example"
* name.given = "Brian"
* gender = #male
* birthDate = "1984-09-02"
