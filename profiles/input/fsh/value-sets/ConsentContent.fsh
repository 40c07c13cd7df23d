ValueSet: ConsentContent
Id: consent-content
Title: "Kinds of information in a consent"
Description: "The categories of the form, and the classes of sensitive data."
* ^experimental = false
* include codes from valueset ConsentCategory
* include codes from valueset SensitiveDataClass
