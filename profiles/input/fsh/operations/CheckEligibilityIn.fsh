// What the asker may send.
RuleSet: CheckEligibilityIn
* parameter[+].name = #service
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].type = #Coding
* parameter[=].documentation = "Ask only about these services, each from the value set calaim-service. Without any: about all of them."
* parameter[+].name = #date
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #date
* parameter[=].documentation = "The day asked about. Default: today in California."
* parameter[+].name = #county
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #string
* parameter[=].documentation = "The Medi-Cal county number (01 to 58) to use where no coverage tells the county."
* parameter[+].name = #requester
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #Reference
* parameter[=].documentation = "The organization that asks. Default: the one that the access token names."
* parameter[+].name = #fact
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "Something the asker knows or attests about the member, which the record may not show. Facts of one day that contradict each other are refused."
* parameter[=].part[+].name = #code
* parameter[=].part[=].use = #in
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #Coding
* parameter[=].part[=].documentation = "What is known, from the value set eligibility-fact."
* parameter[=].part[+].name = #value
* parameter[=].part[=].use = #in
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #Element
* parameter[=].part[=].documentation = "The value; for an attested criterion a boolean."
* parameter[=].part[+].name = #date
* parameter[=].part[=].use = #in
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #date
* parameter[=].part[=].documentation = "The day on which it was so. Default: the day asked about. For how long after it the answer counts stands with the fact (yes-holds, no-holds): an older one is asked again and rules nobody out."
* parameter[=].part[+].name = #source
* parameter[=].part[=].use = #in
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #string
* parameter[=].part[=].documentation = "Who says so, in words."
* parameter[+].name = #answers
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #QuestionnaireResponse
* parameter[=].documentation = "The questionnaire of an earlier answer, filled in. Each linkId is the code of a fact; an answer attests it, on the day authored or else on the day asked about."
* parameter[+].name = #cin
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #string
* parameter[=].documentation = "Which member, by CIN; only where no Patient is named in the URL, and together with birthDate."
* parameter[+].name = #birthDate
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #date
* parameter[=].documentation = "The member's date of birth, to go with cin."
* parameter[+].name = #record
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #Bundle
* parameter[=].documentation = "A collection of resources about a person who need not be known here; only where no Patient is named in the URL, and in place of cin. A resource in it that is not FHIR R4 is left out and named in unread; the Patient and the Bundle itself have to be FHIR R4."
* parameter[+].name = #persist
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #boolean
* parameter[=].documentation = "Whether to keep the answer as a CoverageEligibilityResponse. Default: true; with record nothing is kept."
