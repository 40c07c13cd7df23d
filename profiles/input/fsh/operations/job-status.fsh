Instance: job-status
InstanceOf: OperationDefinition
Usage: #definition
Title: "How far a job is"
* insert OperationOnSystem(job-status, JobStatus, How far a job is)
* description = "Says how far a job is that was started with Prefer: respond-async, such as Group/[id]/$check-eligibility: 202 with X-Progress and Retry-After while it runs, 200 with the answer of the operation that started it when it is done. DELETE cancels it. Errors: 404 for a job that is not known, was cancelled, or ended some days ago."
* insert ReadsOnly
* insert In(_jobId, 1, 1, string, [[As in the Content-Location of the answer to the start.]])
* insert Out(return, 1, 1, Parameters, [[The answer of the operation that started the job.]])
