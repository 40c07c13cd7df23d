package org.calaimfhir.server.audit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Members whom an address names: whoever asks about somebody learns something, also when nothing is found. */
final class NamedMembers {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern LIST = Pattern.compile("[,|]");
    private static final String PATIENT = "Patient";

    private NamedMembers() {}

    /**
     * @param path below the FHIR base address, part by part
     * @param query as sent, may be null
     */
    static Set<String> in(List<String> path, String query) {
        Set<String> named = new LinkedHashSet<>();
        if (path.size() > 1
                && path.get(0).equals(PATIENT)
                && ID.matcher(path.get(1)).matches()) {
            named.add(path.get(1));
        }
        if (query != null) {
            boolean patients = !path.isEmpty() && path.get(0).equals(PATIENT);
            for (String parameter : query.split("&")) {
                parameter(AddressText.decoded(parameter), patients, named);
            }
        }
        return named;
    }

    private static void parameter(String parameter, boolean patients, Set<String> named) {
        MemberScan.of(parameter, named);
        int equals = parameter.indexOf('=');
        String name = parameter.substring(0, Math.max(0, equals));
        if (name.equals("patient") || (patients && name.equals("_id"))) {
            Arrays.stream(LIST.split(parameter.substring(equals + 1)))
                    .filter(value -> ID.matcher(value).matches())
                    .forEach(named::add);
        }
    }
}
