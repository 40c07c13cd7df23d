package org.calaimfhir.server.referral;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.calaimfhir.server.referral.Submission.Entry;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;

/**
 * A digest of what each entry says, whatever the placeholders are called and wherever the entries stand: a placeholder
 * counts as the digest of the entry that it leads to. These are found as graphs are compared by colour refinement, in
 * rounds until no more entries can be told apart.
 */
final class EntryContents {

    private static final String PLACEHOLDER = "entry";

    private final Map<String, Integer> byFullUrl = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<List<Integer>> targets = new ArrayList<>();
    private final FhirContext context;

    private EntryContents(Submission submission, FhirContext context) {
        this.context = context;
        for (Entry<?> entry : submission.entries()) {
            if (entry.hasFullUrl()) {
                byFullUrl.put(entry.fullUrl(), entry.index());
            }
        }
        submission.entries().forEach(this::read);
    }

    /** @return one digest for each entry, in the order of the entries */
    static List<String> of(Submission submission, FhirContext context) {
        EntryContents contents = new EntryContents(submission, context);
        List<String> digests = contents.texts;
        int apart = 0;
        while (new HashSet<>(digests).size() > apart) {
            apart = new HashSet<>(digests).size();
            digests = contents.refined(digests);
        }
        return digests;
    }

    private void read(Entry<?> entry) {
        // What a server gives to a resource that it creates says nothing when a sender gives it (FHIR R4, http,
        // create).
        Resource content = entry.resource().copy();
        content.setId((String) null);
        content.getMeta().setVersionId(null).setLastUpdated(null);
        List<Integer> found = new ArrayList<>();
        replacePlaceholders(content, found);
        targets.add(found);
        texts.add(sha256(entry.ifNoneExist() + "\n" + context.newJsonParser().encodeResourceToString(content)));
    }

    private void replacePlaceholders(Base element, List<Integer> found) {
        if (element instanceof Reference reference && byFullUrl.containsKey(reference.getReference())) {
            found.add(byFullUrl.get(reference.getReference()));
            reference.setReference(PLACEHOLDER);
        } else if (element instanceof UriType uri && byFullUrl.containsKey(uri.getValue())) {
            found.add(byFullUrl.get(uri.getValue()));
            uri.setValue(PLACEHOLDER);
        }
        for (Property child : element.children()) {
            child.getValues().forEach(value -> replacePlaceholders(value, found));
        }
    }

    private List<String> refined(List<String> digests) {
        return IntStream.range(0, texts.size())
                .mapToObj(at -> sha256(texts.get(at)
                        + targets.get(at).stream().map(digests::get).toList()))
                .toList();
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
