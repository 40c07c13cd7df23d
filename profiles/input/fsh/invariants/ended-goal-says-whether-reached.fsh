Invariant: ended-goal-says-whether-reached
Description: "A goal that is no longer sought needs to say how far it came: send achievementStatus, such as achieved or not-achieved."
Severity: #error
Expression: "(lifecycleStatus = 'completed') implies achievementStatus.exists()"
