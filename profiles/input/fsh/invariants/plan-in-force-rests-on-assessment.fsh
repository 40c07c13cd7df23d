Invariant: plan-in-force-rests-on-assessment
Description: "A housing support plan rests on the housing assessment: send supportingInfo with a reference to it, or status draft until there is one."
Severity: #error
Expression: "(status = 'active') implies supportingInfo.exists()"
