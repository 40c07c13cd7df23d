package org.calaimfhir.server.logic;

import java.math.BigDecimal;
import org.hl7.elm.r1.CalculateAge;
import org.hl7.elm.r1.CalculateAgeAt;
import org.hl7.elm.r1.Date;
import org.hl7.elm.r1.DateFrom;
import org.hl7.elm.r1.DateTime;
import org.hl7.elm.r1.DateTimeComponentFrom;
import org.hl7.elm.r1.DifferenceBetween;
import org.hl7.elm.r1.DurationBetween;
import org.hl7.elm.r1.Now;
import org.hl7.elm.r1.Time;
import org.hl7.elm.r1.TimeFrom;
import org.hl7.elm.r1.TimeOfDay;
import org.hl7.elm.r1.TimezoneOffsetFrom;
import org.hl7.elm.r1.Today;
import org.opencds.cqf.cql.engine.elm.executing.CalculateAgeAtEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.CalculateAgeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DateEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DateFromEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DateTimeComponentFromEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DateTimeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DifferenceBetweenEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DurationBetweenEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.TimeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.TimeFromEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.TimeOfDayEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.TimezoneOffsetFromEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.TodayEvaluator;
import org.opencds.cqf.cql.engine.runtime.Precision;
import org.opencds.cqf.cql.engine.runtime.TemporalHelper;

/** Dates and times: the engine's. What Now() is, the evaluation says. */
final class DateNodes {

    private DateNodes() {}

    static void register() {
        Makers.add(Now.class, (elm, scope) -> frame -> frame.state().getEvaluationDateTime());
        Makers.add(Today.class, (elm, scope) -> frame -> TodayEvaluator.today(frame.state()));
        Makers.add(TimeOfDay.class, (elm, scope) -> frame -> TimeOfDayEvaluator.internalEvaluate(frame.state()));
        Makers.add(Date.class, DateNodes::date);
        Makers.add(DateTime.class, DateNodes::dateTime);
        Makers.add(Time.class, DateNodes::time);
        Makers.unary(DateFrom.class, DateFromEvaluator::dateFrom);
        Makers.unary(TimeFrom.class, TimeFromEvaluator::timeFrom);
        Makers.unary(TimezoneOffsetFrom.class, TimezoneOffsetFromEvaluator::timezoneOffsetFrom);
        Makers.add(DateTimeComponentFrom.class, (elm, scope) -> {
            Node operand = scope.compile(elm.getOperand());
            String precision = elm.getPrecision().value();
            return frame -> DateTimeComponentFromEvaluator.dateTimeComponentFrom(operand.in(frame), precision);
        });
        Makers.add(DurationBetween.class, (elm, scope) -> {
            Node left = scope.compile(elm.getOperand().get(0));
            Node right = scope.compile(elm.getOperand().get(1));
            Precision precision =
                    Precision.Companion.fromString(elm.getPrecision().value());
            return frame -> DurationBetweenEvaluator.duration(left.in(frame), right.in(frame), precision);
        });
        Makers.add(DifferenceBetween.class, (elm, scope) -> {
            Node left = scope.compile(elm.getOperand().get(0));
            Node right = scope.compile(elm.getOperand().get(1));
            Precision precision =
                    Precision.Companion.fromString(elm.getPrecision().value());
            return frame -> DifferenceBetweenEvaluator.difference(left.in(frame), right.in(frame), precision);
        });
        Makers.add(CalculateAgeAt.class, (elm, scope) -> {
            Node birth = scope.compile(elm.getOperand().get(0));
            Node asOf = scope.compile(elm.getOperand().get(1));
            String precision = elm.getPrecision().value();
            return frame -> CalculateAgeAtEvaluator.calculateAgeAt(birth.in(frame), asOf.in(frame), precision);
        });
        Makers.add(CalculateAge.class, (elm, scope) -> {
            Node birth = scope.compile(elm.getOperand());
            String precision = elm.getPrecision().value();
            return frame -> CalculateAgeEvaluator.internalEvaluate(birth.in(frame), precision, frame.state());
        });
    }

    private static Node date(Date elm, Scope scope) {
        Node year = scope.compileIfAny(elm.getYear());
        Node month = scope.compileIfAny(elm.getMonth());
        Node day = scope.compileIfAny(elm.getDay());
        Node made =
                frame -> DateEvaluator.internalEvaluate(number(year, frame), number(month, frame), number(day, frame));
        return constant(year) && constant(month) && constant(day) ? folded(made) : made;
    }

    private static Node dateTime(DateTime elm, Scope scope) {
        Node year = scope.compileIfAny(elm.getYear());
        Node month = scope.compileIfAny(elm.getMonth());
        Node day = scope.compileIfAny(elm.getDay());
        Node hour = scope.compileIfAny(elm.getHour());
        Node minute = scope.compileIfAny(elm.getMinute());
        Node second = scope.compileIfAny(elm.getSecond());
        Node millisecond = scope.compileIfAny(elm.getMillisecond());
        Node offset = scope.compileIfAny(elm.getTimezoneOffset());
        return frame -> DateTimeEvaluator.internalEvaluate(
                number(year, frame),
                number(month, frame),
                number(day, frame),
                number(hour, frame),
                number(minute, frame),
                number(second, frame),
                number(millisecond, frame),
                offset == null
                        ? TemporalHelper.zoneToOffset(
                                frame.state().getEvaluationDateTime().getZoneOffset())
                        : (BigDecimal) offset.in(frame));
    }

    private static Node time(Time elm, Scope scope) {
        Node hour = scope.compileIfAny(elm.getHour());
        Node minute = scope.compileIfAny(elm.getMinute());
        Node second = scope.compileIfAny(elm.getSecond());
        Node millisecond = scope.compileIfAny(elm.getMillisecond());
        return frame -> TimeEvaluator.time(
                number(hour, frame), number(minute, frame), number(second, frame), number(millisecond, frame));
    }

    private static Integer number(Node part, Frame frame) {
        return part == null ? null : (Integer) part.in(frame);
    }

    private static boolean constant(Node part) {
        return part == null || part instanceof Node.Constant;
    }

    private static Node folded(Node made) {
        try {
            return new Node.Constant(made.in(null));
        } catch (RuntimeException e) {
            return made;
        }
    }
}
