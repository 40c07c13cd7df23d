package org.calaimfhir.server.logic;

import org.hl7.elm.r1.Combine;
import org.hl7.elm.r1.Concatenate;
import org.hl7.elm.r1.EndsWith;
import org.hl7.elm.r1.Length;
import org.hl7.elm.r1.Lower;
import org.hl7.elm.r1.Matches;
import org.hl7.elm.r1.PositionOf;
import org.hl7.elm.r1.ReplaceMatches;
import org.hl7.elm.r1.Split;
import org.hl7.elm.r1.StartsWith;
import org.hl7.elm.r1.Substring;
import org.hl7.elm.r1.Upper;
import org.opencds.cqf.cql.engine.elm.executing.CombineEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ConcatenateEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EndsWithEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LengthEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LowerEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MatchesEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.PositionOfEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ReplaceMatchesEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SplitEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.StartsWithEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SubstringEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.UpperEvaluator;

/** Text: the engine's. */
final class TextNodes {

    private TextNodes() {}

    static void register() {
        Makers.add(Concatenate.class, (elm, scope) -> {
            Node left = scope.compile(elm.getOperand().get(0));
            Node right = scope.compile(elm.getOperand().get(1));
            return frame -> ConcatenateEvaluator.concatenate(left.in(frame), right.in(frame));
        });
        Makers.unary(Upper.class, UpperEvaluator::upper);
        Makers.unary(Lower.class, LowerEvaluator::lower);
        Makers.binary(StartsWith.class, StartsWithEvaluator::startsWith);
        Makers.binary(EndsWith.class, (text, end) -> EndsWithEvaluator.endsWith((String) text, (String) end));
        Makers.binary(Matches.class, (text, pattern) -> MatchesEvaluator.matches((String) text, (String) pattern));
        Makers.add(Length.class, (elm, scope) -> {
            Node operand = scope.compile(elm.getOperand());
            return frame -> LengthEvaluator.internalEvaluate(operand.in(frame), elm, frame.state());
        });
        Makers.add(PositionOf.class, (elm, scope) -> {
            Node pattern = scope.compile(elm.getPattern());
            Node text = scope.compile(elm.getString());
            return frame -> PositionOfEvaluator.positionOf(pattern.in(frame), text.in(frame));
        });
        Makers.add(Substring.class, (elm, scope) -> {
            Node text = scope.compile(elm.getStringToSub());
            Node start = scope.compile(elm.getStartIndex());
            Node length = scope.compileIfAny(elm.getLength());
            return frame -> SubstringEvaluator.substring(
                    text.in(frame), start.in(frame), length == null ? null : length.in(frame));
        });
        Makers.add(Split.class, (elm, scope) -> {
            Node text = scope.compile(elm.getStringToSplit());
            Node separator = scope.compile(elm.getSeparator());
            return frame -> SplitEvaluator.split(text.in(frame), separator.in(frame));
        });
        Makers.add(Combine.class, (elm, scope) -> {
            Node source = scope.compile(elm.getSource());
            Node separator = scope.compileIfAny(elm.getSeparator());
            return frame ->
                    CombineEvaluator.combine(source.in(frame), separator == null ? "" : (String) separator.in(frame));
        });
        Makers.add(ReplaceMatches.class, (elm, scope) -> {
            Node text = scope.compile(elm.getOperand().get(0));
            Node pattern = scope.compile(elm.getOperand().get(1));
            Node substitution = scope.compile(elm.getOperand().get(2));
            return frame -> ReplaceMatchesEvaluator.replaceMatches(
                    (String) text.in(frame), (String) pattern.in(frame), (String) substitution.in(frame));
        });
    }
}
