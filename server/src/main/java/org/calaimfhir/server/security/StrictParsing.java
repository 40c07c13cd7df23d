package org.calaimfhir.server.security;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.List;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Refuses what the engine's parser would otherwise log and drop. For what clients send, never for what is stored. */
final class StrictParsing implements IParserErrorHandler {

    private static final String SPELLING = "Check the spelling, or send the data as an extension.";

    @Override
    public void containedResourceWithNoId(IParseLocation location) {
        throw refuse("A contained resource has an id.", "Give it an id, and refer to it as #id.");
    }

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String element,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType found,
            ScalarType foundScalar) {
        throw refuse("The element " + shown(element) + " has another JSON form.", "Send it as FHIR R4 describes it.");
    }

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        String where = location == null ? "An element" : "The element " + shown(location.getParentElementName());
        throw refuse(where + " has a value that its type does not allow.", "Send a value as FHIR R4 describes it.");
    }

    @Override
    public void missingRequiredElement(IParseLocation location, String element) {
        throw refuse("The element " + shown(element) + " is missing.", "Send it.");
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String element) {
        throw refuse("The element " + shown(element) + " does not repeat.", "Send it once.");
    }

    @Override
    public void unknownAttribute(IParseLocation location, String attribute) {
        if (XmlStructure.SCHEMA_LOCATION.equals(attribute)) {
            // It says where a schema is, which is no data: XmlStructure lets it stand in the outermost element only.
            return;
        }
        throw refuse("FHIR R4 has no attribute " + shown(attribute) + " here.", SPELLING);
    }

    @Override
    public void unknownElement(IParseLocation location, String element) {
        throw refuse("FHIR R4 has no element " + shown(element) + " here.", SPELLING);
    }

    @Override
    public void unknownReference(IParseLocation location, String reference) {
        throw refuse("A reference with # leads to no contained resource.", "Contain the resource under that id.");
    }

    @Override
    public void invalidInternalReference(IParseLocation location, String reference) {
        unknownReference(location, reference);
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
        throw refuse("An extension has a value or extensions, not both.", "Send one of them.");
    }

    private static String shown(String name) {
        return name != null && name.matches("[A-Za-z0-9_.]{1,64}") ? "\"" + name + "\"" : "with this name";
    }

    private static Refusal refuse(String rule, String advice) {
        return new Refusal(400, List.of(Problem.of(IssueType.STRUCTURE, rule, advice)));
    }
}
