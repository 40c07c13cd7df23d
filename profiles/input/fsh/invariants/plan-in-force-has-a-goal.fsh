// Only a warning: goals stand in DHCS wording from before July 2025, and were not read in the wording in force.
Invariant: plan-in-force-has-a-goal
Description: "A housing support plan is for something: send goal, or status draft until there is one."
Severity: #warning
Expression: "(status = 'active') implies goal.exists()"
