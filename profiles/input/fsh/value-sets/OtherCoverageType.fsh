// Left out is what does not say who pays: managed care of unknown kind, no payment, miscellaneous, dual plans, SCHIP.
ValueSet: OtherCoverageType
Id: other-coverage-type
Title: "Type of other coverage"
Description: "A coverage with one of these types, such as Medicare or a private one, is no enrolment in a Medi-Cal managed care plan, whoever its payor is."
* ^experimental = false
* include codes from system $payment-typology
* $act-code#AUTOPOL
* $act-code#WCBPOL
* $act-code#EHCPOL
* $act-code#HSAPOL
* $act-code#DENTAL
* $act-code#DENTPRG
* $act-code#DRUGPOL
* $act-code#VISPOL
* $act-code#LTC
* $act-code#LIFE
* $act-code#CHAR
* $act-code#GOVEMP
* $act-code#MILITARY
* $act-code#RETIRE
* $act-code#VET
* exclude codes from valueset MediCalCoverageType
* exclude $payment-typology#14
* exclude $payment-typology#141
* exclude $payment-typology#142
* exclude $payment-typology#23
* exclude $payment-typology#7
* exclude $payment-typology#79
* exclude $payment-typology#8
* exclude $payment-typology#81
* exclude $payment-typology#9
* exclude $payment-typology#99
* exclude $payment-typology#9999
