ValueSet: ReferralTaskStatus
Id: referral-task-status
Title: "Status of a referral task"
Description: "Every task status but ready and received, which say nothing that requested and accepted do not."
* ^experimental = false
* $task-status#draft
* $task-status#requested
* $task-status#accepted
* $task-status#rejected
* $task-status#cancelled
* $task-status#in-progress
* $task-status#on-hold
* $task-status#failed
* $task-status#completed
* $task-status#entered-in-error
