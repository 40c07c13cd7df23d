package org.calaimfhir.ig.site;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark with tables, for what people write. */
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();

    /** What is wider than a phone can be scrolled by keyboard or read as cards, and a command can be copied. */
    private static void accessible(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
            if (node instanceof IndentedCodeBlock code && code.getLiteral().startsWith("curl")) {
                attributes.put("class", "copy");
            }
        } else if (tag.equals("th")) {
            attributes.put("scope", "col");
        } else if (node instanceof TableCell cell && cell.getParent().getParent() instanceof TableBody) {
            attributes.put("data-label", NamedTables.label(cell));
        }
    }

    /** @param title of the page, for a table under no heading of its own */
    String html(String title, String text) {
        return HtmlRenderer.builder()
                .nodeRendererFactory(context -> new NamedTables(context, title))
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> Markdown::accessible)
                .build()
                .render(parser.parse(text));
    }
}
