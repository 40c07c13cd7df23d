ValueSet: CalAimProcedure
Id: calaim-procedure
Title: "Procedure codes of CalAIM"
Description: "HCPCS codes that bill ECM or a Community Support. Only with its modifiers does a code name a service: see the concept maps."
* ^experimental = false
* include codes from valueset EcmProcedure
* include codes from valueset CommunitySupportProcedure
