// No day habilitation, no short-term housing, no assisted living: of these nothing is known. Recuperative care has ended.

Instance: redtail-housing-transition-navigation
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(redtail-health-plan)
* name = "Redtail Health Plan: Housing Transition Navigation Services"
* type = $community-support#housing-transition-navigation "Housing Transition Navigation Services"

Instance: redtail-housing-deposits
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(redtail-health-plan)
* name = "Redtail Health Plan: Housing Deposits"
* type = $community-support#housing-deposits "Housing Deposits"

Instance: redtail-housing-tenancy-sustaining
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(redtail-health-plan)
* name = "Redtail Health Plan: Housing Tenancy and Sustaining Services"
* type = $community-support#housing-tenancy-sustaining "Housing Tenancy and Sustaining Services"

Instance: redtail-recuperative-care
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(redtail-health-plan)
* name = "Redtail Health Plan: Recuperative Care (Medical Respite)"
* type = $community-support#recuperative-care "Recuperative Care (Medical Respite)"
* period.end = "2026-06-30"

Instance: redtail-respite
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(redtail-health-plan)
* name = "Redtail Health Plan: Respite Services"
* type = $community-support#respite "Respite Services"

Instance: redtail-community-home-transition
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(redtail-health-plan)
* name = "Redtail Health Plan: Community or Home Transition Services"
* type = $community-support#community-home-transition "Community or Home Transition Services"

Instance: redtail-personal-care-homemaker
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(redtail-health-plan)
* name = "Redtail Health Plan: Personal Care and Homemaker Services"
* type = $community-support#personal-care-homemaker "Personal Care and Homemaker Services"

Instance: redtail-environmental-accessibility-adaptations
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(redtail-health-plan)
* name = "Redtail Health Plan: Environmental Accessibility Adaptations (Home Modifications)"
* type = $community-support#environmental-accessibility-adaptations "Environmental Accessibility Adaptations (Home Modifications)"

Instance: redtail-medically-tailored-meals
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(redtail-health-plan)
* name = "Redtail Health Plan: Medically Tailored Meals/Medically Supportive Food"
* type = $community-support#medically-tailored-meals "Medically Tailored Meals/Medically Supportive Food"

Instance: redtail-sobering-centers
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(redtail-health-plan)
* name = "Redtail Health Plan: Sobering Centers"
* type = $community-support#sobering-centers "Sobering Centers"

Instance: redtail-asthma-remediation
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(redtail-health-plan)
* name = "Redtail Health Plan: Asthma Remediation"
* type = $community-support#asthma-remediation "Asthma Remediation"
