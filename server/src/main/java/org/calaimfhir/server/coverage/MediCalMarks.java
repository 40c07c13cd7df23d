package org.calaimfhir.server.coverage;

import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.conformance.CodeList;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.Coverage;

/**
 * Tells an enrolment in a Medi-Cal managed care plan from other coverage. The type decides where it says who pays, even
 * against other marks: a Medicare coverage may carry the CIN of a member who has both.
 */
final class MediCalMarks {

    enum Kind {
        MEDI_CAL,
        OTHER,
        NOT_TOLD
    }

    private static final String PROFILE = Canonicals.structureDefinition("calaim-coverage");
    private static final String COUNTY = Canonicals.structureDefinition("county-of-responsibility");

    private final CodeList mediCal;
    private final CodeList other;

    private MediCalMarks(CodeList mediCal, CodeList other) {
        this.mediCal = mediCal;
        this.other = other;
    }

    static MediCalMarks load(FhirPackage definitions) {
        return new MediCalMarks(
                CodeList.of("medi-cal-coverage-type", definitions), CodeList.of("other-coverage-type", definitions));
    }

    Kind of(Coverage coverage) {
        if (mediCal.hasOneOf(coverage.getType())) {
            return Kind.MEDI_CAL;
        }
        if (other.hasOneOf(coverage.getType())) {
            return Kind.OTHER;
        }
        return isMarked(coverage) ? Kind.MEDI_CAL : Kind.NOT_TOLD;
    }

    /** By what only an enrolment in Medi-Cal has. */
    private static boolean isMarked(Coverage coverage) {
        return coverage.getMeta().hasProfile(PROFILE)
                || coverage.hasExtension(COUNTY)
                || Cin.hasItsForm(coverage.getSubscriberId())
                || coverage.getIdentifier().stream()
                        .anyMatch(identifier -> Canonicals.CIN.equals(identifier.getSystem()))
                || coverage.getPayor().stream()
                        .anyMatch(payor -> Canonicals.HEALTH_CARE_PLAN.equals(
                                payor.getIdentifier().getSystem()));
    }
}
