package org.calaimfhir.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** What a request does is read from all of it, and what is not understood is nothing that one organization may do. */
class AskingTest {

    private static Asking asking(String method, String path) {
        return Asking.of(method, List.of(path.split("/", -1)), false, new Patient());
    }

    @Test
    void reads_are_told_from_writes() {
        assertThat(asking("GET", "Patient/1").reads()).isTrue();
        assertThat(asking("POST", "Patient/_search").reads()).isTrue();
        assertThat(asking("POST", "Patient/1/$check-eligibility").reads()).isTrue();
        assertThat(asking("POST", "Patient").reads()).isFalse();
        assertThat(asking("POST", "Patient").creates()).hasSize(1);
        assertThat(asking("DELETE", "Patient/1").deletes()).containsExactly("Patient/1");
        assertThat(asking("PUT", "Patient/1").changes()).hasSize(1);
    }

    @Test
    void what_is_looked_into_below_a_record_is_named() {
        assertThat(asking("GET", "Patient/1").looks()).isEmpty();
        assertThat(asking("GET", "Patient/1/_history/2").looks()).containsExactly("Patient/1");
        assertThat(asking("GET", "Patient/1/$check-eligibility").looks()).containsExactly("Patient/1");
        assertThat(asking("GET", "ValueSet/$expand").looks()).isEmpty();
    }

    @Test
    void what_is_not_understood_is_not_done() {
        assertThat(asking("GET", "$export").other()).isNotNull();
        assertThat(asking("POST", "Patient/1/$new-operation").other()).isNotNull();
        assertThat(asking("GET", "Group/1/$check-eligibility").other()).isNotNull();
        assertThat(asking("PUT", "Patient").other()).isNotNull();
        assertThat(asking("TRACE", "Patient/1").other()).isNotNull();
        assertThat(Asking.of("POST", List.of("Patient"), true, new Patient()).other())
                .isNotNull();
    }

    @Test
    void a_bundle_is_as_its_entries() {
        Bundle bundle = new Bundle().setType(BundleType.BATCH);
        bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/1/_history");
        assertThat(Asking.of("POST", List.of(), false, bundle).looks()).containsExactly("Patient/1");
        bundle.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Patient/1");
        assertThat(Asking.of("POST", List.of(), false, bundle).other()).isNotNull();
        Bundle search = new Bundle().setType(BundleType.BATCH);
        search.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Patient?name=a");
        assertThat(Asking.of("POST", List.of(), false, search).other()).isNotNull();
        Bundle none = new Bundle().setType(BundleType.BATCH);
        none.addEntry().getRequest().setUrl("Patient/1");
        assertThat(Asking.of("POST", List.of(), false, none).other()).isNotNull();
    }
}
