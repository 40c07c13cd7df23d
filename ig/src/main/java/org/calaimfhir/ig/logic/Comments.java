package org.calaimfhir.ig.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comments of the generated CQL, no wider than a page. */
final class Comments {

    private static final int WIDTH = 112;

    private Comments() {}

    /** The texts as comment lines, each text beginning a line. */
    static String of(List<String> texts) {
        return texts.stream()
                .flatMap(text -> lines(text).stream())
                .map(line -> "// " + line + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
