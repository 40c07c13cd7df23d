Instance: QuestionnaireResponse-plan-from-assessment
InstanceOf: OperationDefinition
Usage: #definition
Title: "Plan from an assessment"
* insert OperationOn(QuestionnaireResponse, plan-from-assessment, PlanFromAssessment, Plan from an assessment)
* insert Asked(false, true)
* insert NotServed([[Drafts a housing support plan from an answered assessment, for the care manager to change and store: PlanDefinition/$apply with the assessment and its member filled in. Errors: 404 for an assessment that does not exist or may not be seen; 422 for a plan definition that is not in the package, and for an assessment that is not completed.]])
* insert ReadsOnly
* insert In(planDefinition, 1, 1, canonical, [[The plan definition to apply.]])
* insert Out(return, 1, 1, CarePlan, [[The draft, with its goals contained. Nothing is stored.]])
