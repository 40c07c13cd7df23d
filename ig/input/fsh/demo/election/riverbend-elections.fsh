// All fourteen that a plan may choose.

Instance: riverbend-housing-transition-navigation
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Housing Transition Navigation Services"
* type = $community-support#housing-transition-navigation "Housing Transition Navigation Services"

Instance: riverbend-housing-deposits
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Housing Deposits"
* type = $community-support#housing-deposits "Housing Deposits"

Instance: riverbend-housing-tenancy-sustaining
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Housing Tenancy and Sustaining Services"
* type = $community-support#housing-tenancy-sustaining "Housing Tenancy and Sustaining Services"

Instance: riverbend-short-term-post-hospitalization-housing
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Short-Term Post-Hospitalization Housing"
* type = $community-support#short-term-post-hospitalization-housing "Short-Term Post-Hospitalization Housing"

Instance: riverbend-recuperative-care
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Recuperative Care (Medical Respite)"
* type = $community-support#recuperative-care "Recuperative Care (Medical Respite)"

Instance: riverbend-day-habilitation
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Day Habilitation Programs"
* type = $community-support#day-habilitation "Day Habilitation Programs"

Instance: riverbend-respite
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Respite Services"
* type = $community-support#respite "Respite Services"

Instance: riverbend-assisted-living-transitions
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Assisted Living Facility Transitions"
* type = $community-support#assisted-living-transitions "Assisted Living Facility Transitions"

Instance: riverbend-community-home-transition
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Community or Home Transition Services"
* type = $community-support#community-home-transition "Community or Home Transition Services"

Instance: riverbend-personal-care-homemaker
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Personal Care and Homemaker Services"
* type = $community-support#personal-care-homemaker "Personal Care and Homemaker Services"

Instance: riverbend-environmental-accessibility-adaptations
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Environmental Accessibility Adaptations (Home Modifications)"
* type = $community-support#environmental-accessibility-adaptations "Environmental Accessibility Adaptations (Home Modifications)"

Instance: riverbend-medically-tailored-meals
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Medically Tailored Meals/Medically Supportive Food"
* type = $community-support#medically-tailored-meals "Medically Tailored Meals/Medically Supportive Food"

Instance: riverbend-sobering-centers
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Sobering Centers"
* type = $community-support#sobering-centers "Sobering Centers"

Instance: riverbend-asthma-remediation
InstanceOf: InsurancePlan
Usage: #example
* insert Elected(riverbend-health-plan)
* name = "Riverbend Health Plan: Asthma Remediation"
* type = $community-support#asthma-remediation "Asthma Remediation"
