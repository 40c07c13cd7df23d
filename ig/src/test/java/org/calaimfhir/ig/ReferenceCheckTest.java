package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** Where a reference may lead is shown on two made-up profiles: a task for a member. */
class ReferenceCheckTest {

    private static final String MEMBER = "https://example.org/member";
    private static final String OTHER = "https://example.org/other";
    private static final String TASK = "https://example.org/task";

    private final Map<String, Resource> examples = Map.of(
            "member",
            profiled(MEMBER, "member"),
            "plain",
            new Patient().setId("plain"),
            "other",
            profiled(OTHER, "other"),
            "clinic",
            new Organization().setId("clinic"));
    private final ReferenceCheck check = new ReferenceCheck(
            List.of(definition(MEMBER, "Patient"), definition(OTHER, "Patient"), task()), examples::get);

    @Test
    void a_target_of_another_type_is_named_with_file_and_line() {
        assertThat(complaints("Organization/clinic"))
                .containsExactly("ig/a.fsh:3: Task.for: Organization/clinic is no member");
    }

    @Test
    void a_target_that_claims_another_profile_of_ours_is_named() {
        assertThat(complaints("Patient/other")).hasSize(1);
    }

    @Test
    void a_target_of_the_profile_or_of_none_or_outside_of_the_guide_is_fine() {
        assertThat(complaints("Patient/member")).isEmpty();
        assertThat(complaints("Patient/plain")).isEmpty();
        assertThat(complaints("Patient/elsewhere")).isEmpty();
    }

    private List<String> complaints(String target) {
        Task task = new Task().setFor(new Reference(target));
        task.getMeta().addProfile(TASK);
        Example example = new Example(
                "a", "ig/a.fsh", List.of("Instance: a", "* status = #draft", "* for = x"), List.of(), List.of());
        return check.complaints(example, task);
    }

    private static Patient profiled(String profile, String id) {
        Patient patient = new Patient();
        patient.setId(id);
        patient.getMeta().addProfile(profile);
        return patient;
    }

    private static StructureDefinition definition(String url, String type) {
        return new StructureDefinition().setUrl(url).setType(type);
    }

    private static StructureDefinition task() {
        StructureDefinition task = definition(TASK, "Task");
        ElementDefinition owner = task.getSnapshot().addElement().setPath("Task.for");
        owner.setId("Task.for");
        owner.addType().setCode("Reference").addTargetProfile(MEMBER);
        return task;
    }
}
