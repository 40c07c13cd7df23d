// Read from copies of HL7's ActCode and of the Source of Payment Typology; which of them plans use is unverified.
ValueSet: MediCalCoverageType
Id: medi-cal-coverage-type
Title: "Type of Medi-Cal managed care coverage"
Description: "A coverage with one of these types is one of Medi-Cal. All but SUBSIDIZ and 2 say that a managed care plan pays; with these two, a mark of a plan has to say so. Medicaid without a plan or of another state is none."
* ^experimental = false
* $act-code#SUBSIDIZ
* $act-code#SUBSIDMC
* $payment-typology#2
* $payment-typology#21
* $payment-typology#211
* $payment-typology#212
* $payment-typology#213
* $payment-typology#219
