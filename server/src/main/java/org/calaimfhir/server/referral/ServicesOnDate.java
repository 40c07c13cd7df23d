package org.calaimfhir.server.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.referral.Submission.Entry;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Which services a referral asks for, and whether they exist on its date. */
final class ServicesOnDate {

    private static final String COMMUNITY_SUPPORT = Canonicals.codeSystem("community-support");
    private static final String POPULATION = Canonicals.structureDefinition("population-of-focus");

    /** One service asked for, and where the referral says so. */
    record Asked(Coding coding, String path) {}

    private final ServiceCatalog catalog;

    ServicesOnDate(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException for the first that does not exist */
    void refuseUnknown(Submission submission) {
        for (Entry<ServiceRequest> referral : submission.referrals()) {
            LocalDate date = Submission.date(referral.resource());
            for (Asked asked : asked(referral)) {
                refuseUnknown(asked, date);
            }
        }
    }

    private void refuseUnknown(Asked asked, LocalDate date) {
        Optional<CalaimService> service = catalog.find(asked.coding());
        if (service.isEmpty()) {
            throw Refusal.businessRule(
                            asked.path(),
                            "There is no service " + asked.coding().getCode() + " in CalAIM.",
                            "Send a code of the value set calaim-service (GET ValueSet/calaim-service).")
                    .unprocessable();
        }
        if (!service.get().inForce(date)) {
            throw Refusal.businessRule(
                            asked.path(),
                            service.get().display() + " does not exist on " + date + ", the date of the referral.",
                            "It can be asked for from " + service.get().effectiveFrom() + " on: check authoredOn.")
                    .unprocessable();
        }
    }

    static List<Asked> asked(Entry<ServiceRequest> referral) {
        List<Asked> populations = referral.resource().getExtensionsByUrl(POPULATION).stream()
                .map(extension ->
                        new Asked((Coding) extension.getValue(), referral.path() + ".extension('" + POPULATION + "')"))
                .toList();
        if (!populations.isEmpty()) {
            return populations;
        }
        return referral.resource().getCode().getCoding().stream()
                .filter(coding -> COMMUNITY_SUPPORT.equals(coding.getSystem()))
                .map(coding -> new Asked(coding, referral.path() + ".code"))
                .toList();
    }
}
