package org.calaimfhir.server.terminology;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What one terminology operation costs inside the server, without HTTP and JSON: with {@code -Dbench.terminology=true}
 * it prints a table when the server is ready, and ends it.
 */
public class TerminologyCosts implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String WANTED = "bench.terminology";
    private static final String BASE = "https://calaimfhir.org/fhir";
    private static final String HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    private static final long WARM_NANOS = 3_000_000_000L;
    private static final int BATCHES = 31;
    private static final int CALLS = 2_000;

    /** Calls whose results nobody uses could be left out by the compiler. */
    private static volatile Object last;

    @Override
    public void initialize(GenericApplicationContext context) {
        if (context.getEnvironment().containsProperty(WANTED)) {
            context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>) ready -> {
                calls(context).forEach(TerminologyCosts::measure);
                System.exit(0);
            });
        }
    }

    private static Map<String, Supplier<Object>> calls(ApplicationContext context) {
        ValueSetOperations valueSets = context.getBean(ValueSetOperations.class);
        CodeSystemOperations codeSystems = context.getBean(CodeSystemOperations.class);
        ConceptMapOperations maps = context.getBean(ConceptMapOperations.class);
        RequestDetails plain = request(null);
        UriType counties = new UriType(BASE + "/ValueSet/county");
        UriType county = new UriType(BASE + "/CodeSystem/county");
        UriType map = new UriType(BASE + "/ConceptMap/community-support-to-hcpcs");
        RequestDetails withModifier = request(new Parameters());
        Parameters.ParametersParameterComponent modifier =
                ((Parameters) withModifier.getResource()).addParameter().setName(Dependencies.NAME);
        modifier.addPart()
                .setName("element")
                .setValue(new UriType("http://hl7.org/fhir/StructureDefinition/Claim#Claim.item.modifier"));
        modifier.addPart().setName("concept").setValue(new CodeableConcept(new Coding(HCPCS, "U6", null)));
        Map<String, Supplier<Object>> calls = new LinkedHashMap<>();
        calls.put(
                "$expand, 58 counties",
                () -> valueSets.expand(counties, null, null, null, null, null, null, null, plain));
        calls.put(
                "$expand, filter, count, offset",
                () -> valueSets.expand(
                        counties,
                        null,
                        null,
                        new StringType("san"),
                        null,
                        new IntegerType(2),
                        new IntegerType(5),
                        null,
                        plain));
        calls.put(
                "$validate-code",
                () -> valueSets.validate(
                        counties, null, null, new CodeType("19"), county, null, null, null, null, plain));
        calls.put(
                "$lookup",
                () -> codeSystems.lookUp(new CodeType("19"), county, null, null, null, null, plain));
        calls.put(
                "$translate, a service",
                () -> maps.translate(
                        map,
                        null,
                        null,
                        new CodeType("housing-deposits"),
                        new UriType(BASE + "/CodeSystem/community-support"),
                        null,
                        null,
                        null,
                        null,
                        plain));
        calls.put(
                "$translate, a code with its modifier",
                () -> maps.translate(
                        map,
                        null,
                        null,
                        new CodeType("H0043"),
                        new UriType(HCPCS),
                        null,
                        null,
                        null,
                        new BooleanType(true),
                        withModifier));
        return calls;
    }

    private static RequestDetails request(Parameters body) {
        SystemRequestDetails request = new SystemRequestDetails();
        request.setParameters(Map.of());
        request.setResource(body);
        return request;
    }

    private static void measure(String name, Supplier<Object> call) {
        for (long began = System.nanoTime(); System.nanoTime() - began < WARM_NANOS; ) {
            last = call.get();
        }
        List<Double> micros = IntStream.range(0, BATCHES)
                .mapToObj(batch -> batch(call))
                .sorted()
                .toList();
        Objects.requireNonNull(last, name);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f to %.1f |%n",
                name,
                micros.get(BATCHES / 2),
                micros.get(0),
                micros.get(BATCHES - 1));
    }

    private static double batch(Supplier<Object> call) {
        long began = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            last = call.get();
        }
        return (System.nanoTime() - began) / 1_000.0 / CALLS;
    }
}
