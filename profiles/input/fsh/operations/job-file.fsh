Instance: job-file
InstanceOf: OperationDefinition
Usage: #definition
Title: "A file of a job"
* insert OperationOnSystem(job-file, JobFile, A file of a job)
* description = "A file that a job wrote, newline-delimited JSON (application/fhir+ndjson): one resource a line. Its address stands in the answer of the job. Errors: 404 for a job or file that is not known, or not any more."
* insert ReadsOnly
* insert In(_jobId, 1, 1, string, [[The job.]])
* insert In(_file, 1, 1, string, [[The number of the file, from 1.]])
* insert Out(return, 1, 1, Binary, [[The lines.]])
