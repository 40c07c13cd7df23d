ValueSet: CalAimModifier
Id: calaim-modifier
Title: "Modifiers of CalAIM"
Description: "Modifiers that, with a procedure code, name what ECM or a Community Support did."
* ^experimental = false
* include codes from valueset EcmModifier
* include codes from valueset CommunitySupportModifier
