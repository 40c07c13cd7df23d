package org.calaimfhir.ig.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.calaimfhir.ig.site.Links.Link;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.Unconfirmed;

/** A page for each of the programme's tables, what is made of them, and which of their rows nobody has confirmed. */
final class TablePages {

    private static final String KIND = "Tables of the programme";

    /**
     * A table in the list. Public for the templates.
     *
     * @param artifacts what is made of its rows; none for a rule that is read as it stands
     * @param readers which programs go by its rows; none for a table that only people read
     */
    public record TableEntry(
            Link page, String about, int rows, List<Link> artifacts, List<String> readers, List<String> unconfirmed) {

        /** Copies its lists. */
        public TableEntry {
            artifacts = List.copyOf(artifacts);
            readers = List.copyOf(readers);
            unconfirmed = List.copyOf(unconfirmed);
        }
    }

    /** A row of a table's page. Public for the templates. */
    public record TableRow(String anchor, Row cells, List<Link> made) {}

    private final ProgramTables tables;
    private final TableRows tableRows;
    private final TableReaders readers;

    TablePages(ProgramTables tables, TableRows tableRows) {
        this.tables = tables;
        this.tableRows = tableRows;
        this.readers = new TableReaders(tables);
    }

    List<Page> all() {
        List<Page> pages = new ArrayList<>();
        List<TableEntry> entries = new ArrayList<>();
        for (Row listed : tables.manifest("table")) {
            String name = listed.get("table");
            ProgramTable table = tables.get(name);
            List<Link> artifacts = tableRows.artifacts(name);
            entries.add(new TableEntry(
                    new Link(name, TableRows.file(name)),
                    listed.get("about"),
                    table.rows().size(),
                    artifacts,
                    readers.of(name),
                    Unconfirmed.rows(table, listed)));
            pages.add(new Page(
                    TableRows.file(name),
                    KIND,
                    name,
                    listed.get("about"),
                    "table",
                    Map.of(
                            "columns", table.columns(),
                            "rows", rows(name, table, artifacts.size() == 1),
                            "artifacts", artifacts,
                            "readers", readers.of(name),
                            "library", Links.TABLE + name)));
        }
        pages.add(new Page(
                "tables.html",
                "Guide",
                "Tables of the programme",
                "Every fact with its source and how sure it is, and what is made of it",
                "tables",
                Map.of("entries", entries)));
        pages.add(new Page(
                "unconfirmed.html",
                "Guide",
                "What nobody has confirmed",
                "Rows from memory: to be confirmed by whoever runs the server, and never a hard rule",
                "unconfirmed",
                Map.of("entries", entries)));
        return pages;
    }

    /** @param one whether all that is made of the table is one artifact: then a row leads to its code there by the code */
    private List<TableRow> rows(String name, ProgramTable table, boolean one) {
        return table.rows().stream()
                .map(row -> new TableRow(
                        TableRows.anchor(row),
                        row,
                        tableRows.targets(name, row).stream()
                                .map(made -> one ? byCode(made) : made)
                                .toList()))
                .toList();
    }

    private static Link byCode(Link made) {
        int code = made.href().indexOf('#');
        return code < 0 ? made : new Link(made.href().substring(code + 1), made.href());
    }
}
