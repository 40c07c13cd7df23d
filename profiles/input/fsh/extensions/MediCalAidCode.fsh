Extension: MediCalAidCode
Id: medi-cal-aid-code
Title: "Medi-Cal aid code"
Description: "The aid code under which the member has Medi-Cal; a member may have several. Our list has only those that matter to CalAIM, so that any other may be sent too."
Context: Coverage
* value[x] 1..1
* value[x] only Coding
* valueCoding from AidCode (preferred)
