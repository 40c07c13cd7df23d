ValueSet: Icd10CmDiagnosis
Id: icd-10-cm-diagnosis
Title: "ICD-10-CM"
Description: "All of ICD-10-CM. Its codes are not ours to list; a value set of ours has those for social needs."
* ^experimental = false
* include codes from system $icd-10
