package org.calaimfhir.ig.site;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark with tables, for what people write. */
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> (node, tag, attributes) -> accessible(tag, attributes))
            .build();

    /** What can be wider than a phone can be scrolled by keyboard, and a column's head says so. */
    private static void accessible(String tag, Map<String, String> attributes) {
        if (tag.equals("pre") || tag.equals("table")) {
            attributes.put("tabindex", "0");
        } else if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
    }

    String html(String text) {
        return renderer.render(parser.parse(text));
    }
}
