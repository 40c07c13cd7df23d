package org.calaimfhir.server.terminology;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;

/** Reads what the operations have in common from a request. */
final class Asked {

    private Asked() {}

    /**
     * The engine passes over parameters that it does not know, and a misspelt filter would find everything.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400, naming those that are known
     */
    static void onlyWith(RequestDetails request, Set<String> known) {
        Stream<String> inAddress = request.getParameters().keySet().stream().filter(name -> !name.startsWith("_"));
        Stream<String> inBody = request.getResource() instanceof Parameters body
                ? body.getParameter().stream().map(ParametersParameterComponent::getName)
                : Stream.empty();
        if (Stream.concat(inAddress, inBody).anyMatch(name -> !known.contains(name))) {
            throw Problem.at(
                            "Parameters.parameter",
                            IssueType.NOTSUPPORTED,
                            "One of the parameters is not known here.",
                            "Send only: "
                                    + String.join(", ", known.stream().sorted().toList()) + ".")
                    .invalid();
        }
    }

    /**
     * The codes to look at: the code and its system, or the coding, or all codings of the concept.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400, when there is none or more than one way
     */
    static List<Coding> codings(
            PrimitiveType<String> system,
            PrimitiveType<String> code,
            PrimitiveType<String> display,
            Coding coding,
            CodeableConcept concept) {
        boolean byCode = code != null && code.hasValue();
        boolean byCoding = coding != null && coding.hasCode();
        boolean byConcept = concept != null && concept.hasCoding();
        if (Stream.of(byCode, byCoding, byConcept).filter(given -> given).count() != 1) {
            throw Problem.at(
                            "Parameters.parameter",
                            IssueType.REQUIRED,
                            "The operation is about one code: in code (with system), in coding, or in codeableConcept.",
                            "Send one of the three.")
                    .invalid();
        }
        if (byCode) {
            return List.of(new Coding(text(system), text(code), text(display)));
        }
        return byCoding ? List.of(coding) : concept.getCoding();
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException 404 */
    static RuntimeException unknown(String type, String element) {
        return Problem.at(
                        element,
                        IssueType.NOTFOUND,
                        "No " + type + " of this address and version is known here.",
                        "Those of the guide are listed at GET [base]/" + type + ".")
                .notFound();
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400, when nothing is sent */
    static String required(PrimitiveType<String> sent, String name) {
        String text = text(sent);
        if (text == null) {
            throw Problem.at(
                            "Parameters.parameter.where(name='" + name + "')",
                            IssueType.REQUIRED,
                            "The operation needs " + name + ".",
                            "Send " + name + ", or ask below the address of one resource.")
                    .invalid();
        }
        return text;
    }

    /** The first day, when only month or year are sent; empty asks for every day. */
    static Optional<LocalDate> day(DateTimeType sent) {
        return Optional.ofNullable(sent).flatMap(date -> PeriodDays.of(date).first());
    }

    /** @return null when nothing is sent */
    static String text(PrimitiveType<String> sent) {
        return sent == null || !sent.hasValue() ? null : sent.getValue();
    }
}
