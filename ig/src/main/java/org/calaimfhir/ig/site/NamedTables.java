package org.calaimfhir.ig.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Tables of a written text in the form that the templates give to others: with a name, and as cards on a phone. */
final class NamedTables implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final String title;

    NamedTables(HtmlNodeRendererContext context, String title) {
        this.context = context;
        this.title = title;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TableBlock.class);
    }

    @Override
    public void render(Node table) {
        String name = name(table);
        Map<String, String> region = new LinkedHashMap<>();
        region.put("class", "scroll");
        region.put("tabindex", "0");
        region.put("role", "region");
        region.put("aria-label", name);
        HtmlWriter html = context.getWriter();
        html.line();
        html.tag("div", region);
        html.tag("table", Map.of("class", "cards"));
        html.tag("caption");
        html.text(name);
        html.tag("/caption");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            context.render(part);
        }
        html.tag("/table");
        html.tag("/div");
        html.line();
    }

    /** What stands over it: a heading, or a line that is nothing but strong. */
    private String name(Node table) {
        for (Node before = table.getPrevious(); before != null; before = before.getPrevious()) {
            boolean strong = before instanceof Paragraph
                    && before.getFirstChild() instanceof StrongEmphasis
                    && before.getFirstChild() == before.getLastChild();
            if (before instanceof Heading || strong) {
                return text(before);
            }
        }
        return title;
    }

    /** The head of a cell's column; empty for the first one, which says what the row is about. */
    static String label(TableCell cell) {
        int column = 0;
        for (Node before = cell.getPrevious(); before != null; before = before.getPrevious()) {
            column++;
        }
        Node head = cell.getParent().getParent().getPrevious().getFirstChild().getFirstChild();
        for (int at = 0; at < column; at++) {
            head = head.getNext();
        }
        return column == 0 ? "" : text(head);
    }

    private static String text(Node node) {
        StringBuilder said = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                said.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                said.append(code.getLiteral());
            }
        });
        return said.toString();
    }
}
