package org.calaimfhir.ig.site;

import java.util.Locale;
import java.util.Map;

/**
 * One page to be.
 *
 * @param file its name, which links use
 * @param kind heading under which the list of contents has it
 * @param words what the search finds it by, besides title and description
 * @param template that makes its content
 * @param model what the template fills in
 */
record Page(
        String file,
        String kind,
        String title,
        String description,
        String words,
        String template,
        Map<String, Object> model) {

    Page {
        model = Map.copyOf(model);
    }

    Page(String file, String kind, String title, String description, String template, Map<String, Object> model) {
        this(file, kind, title, description, "", template, model);
    }

    /** What tells it from every other page: a code system and its value set have one title. */
    String name() {
        return kind.equals("Guide") ? title : title + ", " + kind.toLowerCase(Locale.ROOT);
    }

    Page withWords(String found) {
        return new Page(file, kind, title, description, found, template, model);
    }
}
