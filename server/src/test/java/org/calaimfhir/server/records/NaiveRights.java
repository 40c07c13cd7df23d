package org.calaimfhir.server.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * Who sees what, found out the slow way: by the tables, of every record by itself, from its JSON. Shares nothing with the
 * server but the tables.
 */
final class NaiveRights {

    private final Map<String, JsonNode> records;
    private final Map<String, String> authors;

    /**
     * @param records all there are, by address
     * @param authors id of the organization that sent a record, by its address
     */
    NaiveRights(Map<String, JsonNode> records, Map<String, String> authors) {
        this.records = records;
        this.authors = authors;
    }

    Set<String> seen(RecordsServer.Client client, String type) {
        Set<String> seen = new HashSet<>();
        records.forEach((address, record) -> {
            if (address.startsWith(type + "/") && sees(client, address, record)) {
                seen.add(address);
            }
        });
        return seen;
    }

    private boolean sees(RecordsServer.Client client, String address, JsonNode record) {
        String type = record.get("resourceType").asText();
        Set<String> relations = new HashSet<>(Set.of("directory"));
        if (client.organization().equals(authors.get(address))) {
            relations.add("author");
        }
        for (Row row : ProgramTable.load("access-organization").rows()) {
            if (row.get("type").equals(type) && names(record, row.get("element"), client.organization())) {
                relations.add(row.get("relation"));
            }
        }
        for (String member : members(type, address, record)) {
            String date = date(type, record);
            records.forEach((other, source) -> relations.addAll(ties(client, member, date, source)));
        }
        return ProgramTable.load("access-right").rows().stream()
                .anyMatch(row -> row.get("actor").equals(client.actor())
                        && relations.contains(row.get("relation"))
                        && List.of(row.get("types").split(";", -1)).contains(type)
                        && List.of(row.get("interactions").split(";", -1)).contains("read"));
    }

    private Set<String> ties(RecordsServer.Client client, String member, String date, JsonNode source) {
        Set<String> ties = new HashSet<>();
        for (Row row : ProgramTable.load("access-tie").rows()) {
            boolean holds = row.get("type").equals(source.get("resourceType").asText())
                    && at(source, row.get("member")).stream()
                            .anyMatch(each -> each.path("reference").asText().equals("Patient/" + member))
                    && names(source, row.get("organization"), client.organization())
                    && List.of(row.get("while").split(";", -1))
                            .contains(source.path("status").asText());
            if (holds && inTime(source.path(row.find("period").orElse("none")), date)) {
                ties.add(row.get("relation"));
            }
        }
        return ties;
    }

    private static boolean inTime(JsonNode period, String date) {
        return date == null
                || ((!period.has("start") || period.get("start").asText().compareTo(date) <= 0)
                        && (!period.has("end") || period.get("end").asText().compareTo(date) >= 0));
    }

    private boolean names(JsonNode record, String element, String organization) {
        return at(record, element).stream().anyMatch(reference -> {
            if (reference.has("reference")) {
                return reference.get("reference").asText().equals("Organization/" + organization);
            }
            JsonNode identifier = reference.path("identifier");
            JsonNode named = records.get("Organization/" + organization);
            boolean same = false;
            for (JsonNode each : named == null ? List.<JsonNode>of() : at(named, "identifier")) {
                same |= identifier.has("value")
                        && each.path("system").equals(identifier.path("system"))
                        && each.path("value").equals(identifier.path("value"));
            }
            return same;
        });
    }

    private static List<String> members(String type, String address, JsonNode record) {
        List<String> members = new ArrayList<>();
        for (Row row : ProgramTable.load("access-member").rows()) {
            if (row.get("type").equals(type) && row.get("member").isEmpty()) {
                members.add(address.substring(type.length() + 1));
            } else if (row.get("type").equals(type)) {
                at(record, row.get("member"))
                        .forEach(each ->
                                members.add(each.path("reference").asText().replaceFirst("^Patient/", "")));
            }
        }
        return members;
    }

    private static String date(String type, JsonNode record) {
        for (Row row : ProgramTable.load("access-member").rows()) {
            if (row.get("type").equals(type) && row.find("date").isPresent()) {
                for (JsonNode value : at(record, row.get("date"))) {
                    String text = value.isObject() ? value.path("start").asText() : value.asText();
                    return text.isEmpty() ? null : (text + "-01-01").substring(0, 10);
                }
            }
        }
        return null;
    }

    static List<JsonNode> at(JsonNode from, String path) {
        List<JsonNode> found = List.of(from);
        for (String name : path.split("\\.", -1)) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode each : found) {
                Map<String, JsonNode> fields = new HashMap<>();
                each.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
                fields.forEach((key, value) -> {
                    boolean meant = name.endsWith("[x]") ? key.startsWith(name.replace("[x]", "")) : key.equals(name);
                    if (meant && value.isArray()) {
                        value.forEach(next::add);
                    } else if (meant) {
                        next.add(value);
                    }
                });
            }
            found = next;
        }
        return found;
    }
}
