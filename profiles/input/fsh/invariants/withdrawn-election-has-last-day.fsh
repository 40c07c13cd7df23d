Invariant: withdrawn-election-has-last-day
Description: "An election that was withdrawn held until some day: send period.end, so that the days before are answered right."
Severity: #error
Expression: "status.where($this = 'retired').exists() implies period.end.exists()"
