package org.calaimfhir.ig.logic;

import java.util.Optional;
import org.calaimfhir.terminology.criteria.Period;
import org.calaimfhir.terminology.criteria.Service.Subject;

/**
 * One CQL library as text.
 *
 * @param name the library's name, which is also the id of its resource
 * @param title in words
 * @param description what it decides, for whom
 * @param place where the text stands or what it was made of, for messages
 * @param text the CQL
 * @param service the service whose criteria it decides, if it is of one
 * @param inForce the days on which it can decide anything
 */
public record CqlSource(
        String name,
        String title,
        String description,
        String place,
        String text,
        Optional<Subject> service,
        Period inForce) {

    /** One that other libraries use, on any day. */
    static CqlSource shared(String name, String title, String description, String place, String text) {
        return new CqlSource(name, title, description, place, text, Optional.empty(), Period.ALWAYS);
    }
}
