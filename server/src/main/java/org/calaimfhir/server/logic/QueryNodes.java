package org.calaimfhir.server.logic;

import java.util.ArrayList;
import java.util.List;
import org.hl7.elm.r1.AggregateClause;
import org.hl7.elm.r1.AliasedQuerySource;
import org.hl7.elm.r1.LetClause;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.RelationshipClause;
import org.hl7.elm.r1.With;
import org.hl7.elm.r1.Without;

/** Puts a query's clauses together. */
final class QueryNodes {

    private QueryNodes() {}

    static void register() {
        Makers.add(Query.class, QueryNodes::query);
    }

    private static Node query(Query elm, Scope outer) {
        Scope scope = outer;
        List<QueryNode.Variable> sources = new ArrayList<>();
        for (AliasedQuerySource source : elm.getSource()) {
            Node values = scope.compile(source.getExpression());
            scope = scope.with(source.getAlias());
            sources.add(new QueryNode.Variable(source.getAlias(), scope.slot(), values));
        }
        Scope inAggregate = scope;
        List<QueryNode.Variable> lets = new ArrayList<>();
        for (LetClause let : elm.getLet()) {
            Node value = scope.compile(let.getExpression());
            scope = scope.with(let.getIdentifier());
            lets.add(new QueryNode.Variable(let.getIdentifier(), scope.slot(), value));
        }
        List<QueryNode.Relation> relations = new ArrayList<>();
        for (RelationshipClause clause : elm.getRelationship()) {
            relations.add(relation(clause, scope));
        }
        Node where = scope.compileIfAny(elm.getWhere());
        QueryNode.Result result = elm.getReturn() == null
                ? null
                : new QueryNode.Result(
                        scope.compile(elm.getReturn().getExpression()),
                        Boolean.TRUE.equals(elm.getReturn().isDistinct()));
        QueryNode.Aggregate aggregate = elm.getAggregate() == null ? null : aggregate(elm.getAggregate(), inAggregate);
        SortNode sort = elm.getSort() == null ? null : SortNode.of(elm.getSort(), outer);
        return new QueryNode(sources, lets, relations, where, result, aggregate, sort);
    }

    private static QueryNode.Relation relation(RelationshipClause clause, Scope scope) {
        if (!(clause instanceof With) && !(clause instanceof Without)) {
            throw scope.unit.refused(clause);
        }
        Node related = scope.compile(clause.getExpression());
        Scope inner = scope.with(clause.getAlias());
        return new QueryNode.Relation(
                related, inner.slot(), inner.compile(clause.getSuchThat()), clause instanceof With);
    }

    private static QueryNode.Aggregate aggregate(AggregateClause clause, Scope scope) {
        Node starting = scope.compileIfAny(clause.getStarting());
        Scope inner = scope.with(clause.getIdentifier());
        return new QueryNode.Aggregate(
                starting,
                inner.slot(),
                inner.compile(clause.getExpression()),
                Boolean.TRUE.equals(clause.isDistinct()));
    }
}
