package org.calaimfhir.server.eligibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** The referrals of a person that somebody still works on. */
final class OpenReferrals {

    private static final Set<ServiceRequestStatus> OPEN =
            EnumSet.of(ServiceRequestStatus.DRAFT, ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD);
    private static final Set<TaskStatus> ENDED = EnumSet.of(
            TaskStatus.REJECTED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.COMPLETED,
            TaskStatus.ENTEREDINERROR);

    private final List<OrderedServices> asked;

    private OpenReferrals(List<OrderedServices> asked) {
        this.asked = asked;
    }

    /** @param resources of the person; others than ServiceRequest and Task are passed over */
    static OpenReferrals among(List<Resource> resources, ServiceCatalog catalog) {
        return new OpenReferrals(resources.stream()
                .filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .filter(order -> OPEN.contains(order.getStatus()) && !ended(order, resources))
                .map(order -> OrderedServices.of(order, catalog))
                .toList());
    }

    /** The referrer's order stays active when whoever was to fulfil it has ended its task. */
    private static boolean ended(ServiceRequest order, List<Resource> resources) {
        List<Task> tasks = resources.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(task -> isAbout(task, order))
                .toList();
        return !tasks.isEmpty() && tasks.stream().allMatch(task -> ENDED.contains(task.getStatus()));
    }

    private static boolean isAbout(Task task, ServiceRequest order) {
        String id = order.getIdElement().getIdPart();
        return id != null
                && id.equals(task.getFocus().getReferenceElement().getIdPart())
                && order.fhirType().equals(task.getFocus().getReferenceElement().getResourceType());
    }

    boolean cover(CalaimService service) {
        return asked.stream().anyMatch(one -> one.covers(service));
    }
}
