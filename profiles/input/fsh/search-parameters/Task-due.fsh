Instance: Task-due
InstanceOf: SearchParameter
Usage: #definition
Title: "Day by which a task is due"
* insert Search(Task-due, Task, due, date)
* description = "The end of the time in which a task is to be done: plans and providers find what is due next or overdue."
* expression = "Task.restriction.period.end"
