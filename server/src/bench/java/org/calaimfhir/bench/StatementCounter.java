package org.calaimfhir.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * Counts what goes to the database: executions (a batch is one: one wait for the database), the statements inside
 * batches, and commits. Kept by verb and table as well, because the total alone does not say what to leave out.
 */
final class StatementCounter implements QueryExecutionListener, MethodExecutionListener {

    private static final Pattern VERB_AND_TABLE = Pattern.compile(
            "^\\s*(?:(select|delete)\\b.*?\\bfrom\\s+|(insert)\\s+into\\s+|(update)\\s+)([\\w.]+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int SHOWN_OF_OTHERS = 40;

    private final LongAdder executions = new LongAdder();
    private final LongAdder statements = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final Map<String, LongAdder> byTable = new ConcurrentHashMap<>();

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        executions.increment();
        int inBatch = execution.isBatch() ? execution.getBatchSize() : 1;
        statements.add(inBatch);
        for (QueryInfo query : queries) {
            byTable.computeIfAbsent(name(query.getQuery()), any -> new LongAdder())
                    .add(queries.size() == 1 ? inBatch : 1);
        }
    }

    static String name(String sql) {
        Matcher matcher = VERB_AND_TABLE.matcher(sql);
        if (!matcher.find()) {
            return sql.strip().substring(0, Math.min(SHOWN_OF_OTHERS, sql.strip().length()));
        }
        String verb = matcher.group(1) != null ? matcher.group(1) : matcher.group(2) != null ? "insert" : "update";
        return (verb + " " + matcher.group(4)).toLowerCase(Locale.ROOT);
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (call.getMethod().getName().equals("commit")) {
            commits.increment();
        }
    }

    String json() {
        String tables = byTable.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> '"' + entry.getKey().replaceAll("[\"\\\\\\p{Cntrl}]", " ") + "\":" + entry.getValue())
                .collect(Collectors.joining(","));
        return "{\"executions\":" + executions + ",\"statements\":" + statements + ",\"commits\":" + commits
                + ",\"byTable\":{" + tables + "}}";
    }
}
