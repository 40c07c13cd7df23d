Invariant: plan-in-force-has-a-goal
Description: "A housing support plan needs what it is to reach: send goal, or status draft until there is one."
Severity: #error
Expression: "(status = 'active') implies goal.exists()"
