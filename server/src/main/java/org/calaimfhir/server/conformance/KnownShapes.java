package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shapes of resources that HL7's validator has accepted. Bounded; forgets what was not seen for longest. */
final class KnownShapes {

    private static final int MOST = 20_000;
    private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";

    private final FhirContext context;
    private final RuleReader rules;
    private final Set<String> packaged;
    private final LearnedCodes codes = new LearnedCodes();
    private final Cache<ByteBuffer, Boolean> accepted =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** @param packaged URLs of all structures of our package */
    KnownShapes(FhirContext context, RuleReader rules, List<String> packaged) {
        this.context = context;
        this.rules = rules;
        this.packaged = new HashSet<>(packaged);
    }

    /** Whether a resource of the same shape, held against the same profiles, was accepted. */
    boolean wasAccepted(JsonNode resource, List<String> impliedProfiles) {
        return shape(resource, impliedProfiles)
                .map(shape -> accepted.getIfPresent(digest(shape)) != null)
                .orElse(false);
    }

    /** To be told of a resource that HL7's validator has found no error in. */
    void accept(JsonNode resource, List<String> impliedProfiles) {
        shape(resource, impliedProfiles).ifPresent(first -> {
            first.unknownCodes().forEach(codes::add);
            // With its codes known the resource has another shape, which is the one that others can have too.
            shape(resource, impliedProfiles).ifPresent(shape -> accepted.put(digest(shape), true));
        });
    }

    private Optional<ResourceShape> shape(JsonNode resource, List<String> impliedProfiles) {
        String type = resource.path("resourceType").asText();
        if (!context.getResourceTypes().contains(type)) {
            return Optional.empty();
        }
        List<String> profiles = new ArrayList<>(impliedProfiles);
        resource.path("meta").path("profile").forEach(profile -> profiles.add(profile.asText()));
        RulesOfType ofType = rules.of(type);
        boolean ours = profiles.stream().allMatch(url -> packaged.contains(url) || url.equals(CORE + type));
        if (!ours || !ofType.understood()) {
            return Optional.empty();
        }
        ResourceShape shape = new ResourceShape(context, packaged, ofType, codes, profiles);
        return shape.of(type, resource) ? Optional.of(shape) : Optional.empty();
    }

    private static ByteBuffer digest(ResourceShape shape) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(shape.text().toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
