Instance: alma-personal-care-visit
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Alma: help with bathing and cooking"
Description: "Until she has found a caregiver of her own through In-Home Supportive Services"
* status = #finished
* class = $act-code#HH
* type[service] = $community-support#personal-care-homemaker "Personal Care and Homemaker Services"
* subject = Reference(alma)
* basedOn = Reference(alma-personal-care-referral)
* period.start = "2026-11-10T08:00:00-08:00"
* period.end = "2026-11-10T10:00:00-08:00"
* length = 120 'min' "minutes"
* serviceProvider = Reference(cottonwood-home-care)
