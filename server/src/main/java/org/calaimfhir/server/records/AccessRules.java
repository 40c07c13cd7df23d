package org.calaimfhir.server.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.calaimfhir.server.storage.RecordFacts;
import org.calaimfhir.server.storage.RecordFacts.Named;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.calaimfhir.server.storage.RecordFacts.Tie;
import org.calaimfhir.server.storage.RecordRights;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The tables {@code access-*}, and what they make of a resource. Pure. */
final class AccessRules implements RecordRights {

    /**
     * An element that names an organization.
     *
     * @param speaks whether nobody may be named there but who sends it
     * @param changes whether an update may name another
     */
    record NamingElement(String element, String relation, boolean speaks, boolean changes) {}

    private record MemberElement(String member, Optional<String> date) {}

    private record TieElement(
            String relation, String member, String organization, Set<String> during, Optional<String> period) {}

    private static final String PATIENT = "Patient";
    private static final String STATUS = "status";

    private final Map<String, List<NamingElement>> naming = new HashMap<>();
    private final Map<String, MemberElement> members = new HashMap<>();
    private final Map<String, List<TieElement>> ties = new HashMap<>();
    private final Map<String, Right> rights = new LinkedHashMap<>();
    private final Set<String> creators = new HashSet<>();

    AccessRules(ProgramTables tables) {
        for (Row row : tables.get("access-organization").rows()) {
            naming.computeIfAbsent(row.get("type"), type -> new ArrayList<>())
                    .add(new NamingElement(
                            row.get("element"),
                            row.get("relation"),
                            row.get("speaks").equals("yes"),
                            row.get("changes").equals("yes")));
        }
        for (Row row : tables.get("access-member").rows()) {
            members.put(row.get("type"), new MemberElement(row.get("member"), row.find("date")));
        }
        for (Row row : tables.get("access-tie").rows()) {
            ties.computeIfAbsent(row.get("type"), type -> new ArrayList<>())
                    .add(new TieElement(
                            row.get("relation"),
                            row.get("member"),
                            row.get("organization"),
                            Set.copyOf(row.list("while")),
                            row.find("period")));
        }
        for (Row row : tables.get("access-right").rows()) {
            int bit = Actor.of(row.get("actor")).orElseThrow().bit();
            List<String> allowed = row.list("interactions");
            for (String type : row.list("types")) {
                add(row.get("relation"), type, bit, allowed);
            }
        }
    }

    private void add(String relation, String type, int bit, List<String> allowed) {
        rights.merge(
                relation + "/" + type,
                new Right(
                        relation,
                        type,
                        allowed.contains("read") ? bit : 0,
                        allowed.contains("update") ? bit : 0,
                        allowed.contains("delete") ? bit : 0),
                (one, other) -> new Right(
                        relation,
                        type,
                        one.readers() | other.readers(),
                        one.updaters() | other.updaters(),
                        one.deleters() | other.deleters()));
        if (allowed.contains("create")) {
            creators.add(bit + "/" + relation + "/" + type);
        }
    }

    @Override
    public List<Right> rights() {
        return List.copyOf(rights.values());
    }

    @Override
    public List<String> types() {
        Set<String> types = new TreeSet<>(naming.keySet());
        types.addAll(members.keySet());
        rights.values().forEach(right -> types.add(right.type()));
        return List.copyOf(types);
    }

    /** The relations by which an actor may create a resource of a type. */
    Set<String> creatingRelations(int actor, String type) {
        Set<String> found = new TreeSet<>();
        String begin = actor + "/";
        creators.stream()
                .filter(each -> each.startsWith(begin) && each.endsWith("/" + type))
                .forEach(each -> found.add(each.split("/", -1)[1]));
        return found;
    }

    List<NamingElement> naming(String type) {
        return naming.getOrDefault(type, List.of());
    }

    @Override
    public RecordFacts facts(Resource resource) {
        String type = resource.fhirType();
        Set<Named> named = new HashSet<>();
        for (NamingElement each : naming(type)) {
            organizations(resource, each.element()).forEach(found -> named.add(new Named(each.relation(), found)));
        }
        MemberElement about = members.get(type);
        if (about == null) {
            return new RecordFacts(Set.of(), Optional.empty(), named, List.of());
        }
        Set<String> who = new HashSet<>();
        if (about.member().isEmpty()) {
            who.add(resource.getIdElement().getIdPart());
        } else {
            members(resource, about.member()).forEach(who::add);
        }
        Optional<LocalDate> date = about.date().flatMap(element -> Elements.day(resource, element));
        return new RecordFacts(who, date, named, ties(resource));
    }

    private List<Tie> ties(Resource resource) {
        List<Tie> found = new ArrayList<>();
        for (TieElement each : ties.getOrDefault(resource.fhirType(), List.of())) {
            boolean holds = Elements.at(resource, STATUS).stream()
                    .anyMatch(status -> status instanceof PrimitiveType<?> code
                            && each.during().contains(code.getValueAsString()));
            if (holds) {
                Optional<Base> period = each.period().flatMap(element -> Elements.at(resource, element).stream()
                        .findFirst());
                members(resource, each.member()).forEach(member -> organizations(resource, each.organization())
                        .forEach(organization -> found.add(new Tie(
                                each.relation(),
                                member,
                                organization,
                                period.flatMap(Elements::starts),
                                period.flatMap(Elements::ends)))));
            }
        }
        return found;
    }

    private static Stream<String> members(Resource resource, String element) {
        return Elements.references(resource, element)
                .map(Reference::getReferenceElement)
                .filter(id -> PATIENT.equals(id.getResourceType()) && id.hasIdPart())
                .map(id -> id.getIdPart());
    }

    /** Named by id, or by identifier where there is no id. */
    static Stream<Organization> organizations(Resource resource, String element) {
        return Elements.references(resource, element).flatMap(AccessRules::organization);
    }

    private static Stream<Organization> organization(Reference reference) {
        if (reference.hasReference()) {
            var id = reference.getReferenceElement();
            return "Organization".equals(id.getResourceType()) && id.hasIdPart()
                    ? Stream.of(Organization.byId(id.getIdPart()))
                    : Stream.empty();
        }
        return reference.getIdentifier().hasSystem()
                        && reference.getIdentifier().hasValue()
                ? Stream.of(Organization.byIdentifier(
                        reference.getIdentifier().getSystem(),
                        reference.getIdentifier().getValue()))
                : Stream.empty();
    }
}
