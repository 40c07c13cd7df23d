package org.calaimfhir.ig.site;

import java.util.Map;

/**
 * One page to be.
 *
 * @param file its name, which links use
 * @param kind heading under which the list of contents has it
 * @param template that makes its content
 * @param model what the template fills in
 */
record Page(String file, String kind, String title, String description, String template, Map<String, Object> model) {

    Page {
        model = Map.copyOf(model);
    }
}
