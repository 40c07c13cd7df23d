// An attempt is told after it was made, so nothing of what comes before it is here. Ours: R4 has no other element for a success.
ValueSet: OutreachAttemptStatus
Id: outreach-attempt-status
Title: "Status of an outreach attempt"
Description: "Finished: the member was reached. Cancelled: the attempt was made and the member was not reached, so that for anybody who counts visits there was none."
* ^experimental = false
* $encounter-status#finished
* $encounter-status#cancelled
* $encounter-status#entered-in-error
