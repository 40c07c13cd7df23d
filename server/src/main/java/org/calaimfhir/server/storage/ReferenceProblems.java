package org.calaimfhir.server.storage;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** References that lead nowhere, each with its element. */
final class ReferenceProblems {

    private static final String IN_TRANSACTION = ReferenceProblems.class.getName() + ".inTransaction";

    private ReferenceProblems() {}

    /**
     * @param missing what was looked for in vain, and whether it was deleted
     * @throws UnprocessableEntityException naming every reference to it
     */
    static void refuse(Collection<? extends Resource> resources, Map<IdType, Boolean> missing) {
        if (missing.isEmpty()) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        for (Resource resource : resources) {
            visit(resource, resource.fhirType(), (element, reference) -> {
                Matcher local = ReferencePrefetch.LOCAL.matcher(String.valueOf(reference.getReference()));
                Boolean deleted = local.matches() ? missing.get(new IdType(local.group(1), local.group(2))) : null;
                if (deleted != null) {
                    problems.add(deleted ? deleted(element) : missing(element, local.group(1)));
                }
            });
        }
        refuse(problems);
    }

    /**
     * A body is read with its references checked; what a patch makes of a resource is seen here for the first time.
     *
     * @throws UnprocessableEntityException naming every reference that is not to a resource of this server
     */
    static void refuseElsewhere(Resource resource, RequestDetails request) {
        if (request == null || request instanceof SystemRequestDetails) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        visit(resource, resource.fhirType(), (element, reference) -> {
            String target = reference.getReference();
            boolean here = target == null
                    || target.startsWith("#")
                    || ReferencePrefetch.LOCAL.matcher(target).matches();
            if (!here && !inTransaction(target, request)) {
                problems.add(Problem.at(
                        element,
                        IssueType.NOTFOUND,
                        "A reference leads to a resource of this server or of the same transaction.",
                        "Send type and id, such as Organization/1; name others by identifier."));
            }
        });
        refuse(problems);
    }

    /** Remembers what the entries of a transaction are called and refer to; that was checked when they were read. */
    static void rememberEntries(Bundle bundle, RequestDetails request) {
        Supplier<Set<String>> known = Suppliers.memoize(() -> {
            Set<String> references = ReferenceOrder.references(bundle);
            bundle.getEntry().forEach(entry -> references.add(entry.getFullUrl()));
            return references;
        });
        request.getUserData().put(IN_TRANSACTION, known);
    }

    private static boolean inTransaction(String target, RequestDetails request) {
        return request.getUserData().get(IN_TRANSACTION) instanceof Supplier<?> known
                && known.get() instanceof Set<?> references
                && references.contains(target);
    }

    private static Problem missing(String element, String type) {
        return Problem.at(
                element,
                IssueType.NOTFOUND,
                "A reference leads to a resource that does not exist.",
                "Create that " + type + " first, or send both in one transaction.");
    }

    private static Problem deleted(String element) {
        return Problem.at(
                element,
                IssueType.DELETED,
                "A reference leads to a resource that was deleted.",
                "Refer to one that exists.");
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new UnprocessableEntityException(problems.get(0).rule(), Outcomes.of(problems));
        }
    }

    private static void visit(Base element, String path, BiConsumer<String, Reference> visitor) {
        if (element instanceof Reference reference) {
            visitor.accept(path, reference);
        }
        for (Property child : element.children()) {
            for (Base value : child.getValues()) {
                visit(value, path + "." + child.getName().replace("[x]", ""), visitor);
            }
        }
    }
}
