package org.veterancare.command.web;

import jakarta.validation.constraints.Pattern;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.veterancare.command.BodyOf;
import org.veterancare.law.CreditCode;
import org.veterancare.law.Law;
import org.veterancare.law.PensionYears;
import org.veterancare.law.RuleCatalogue;
import org.veterancare.web.Language;
import org.veterancare.web.RuleProblems;

/**
 * What is no reason to refuse a command and one to look at it twice: a code that is old or mistyped (VAL-USCC-3), or a service on
 * record that is too short for the monthly pension that is named (SET-05).
 */
@Component
final class Warnings {

    private static final String CODE = "VAL-USCC-3";

    private final PensionDoubts pensions;
    private final RuleCatalogue rules;
    private final Clock clock;

    Warnings(PensionDoubts pensions, Law law, Clock clock) {
        this.pensions = pensions;
        this.rules = law.rules();
        this.clock = clock;
    }

    /** @param pointer into the body (RFC 6901); empty where it is about all of it */
    record Warning(String rule, String ruleTitle, String pointer) {}

    /**
     * @param stream the one that accepted the command
     * @param command one that was accepted, so that each of its codes is one
     */
    List<Warning> of(UUID stream, Record command) {
        return Stream.concat(
                doubtful("", command).map(pointer -> warning(CODE, pointer)),
                pensions.in(stream, command).map(pointer -> warning(PensionYears.RULE, pointer)))
                .toList();
    }

    private static Stream<String> doubtful(String pointer, Object value) {
        return switch (value) {
            case Record record -> Arrays.stream(record.getClass().getRecordComponents())
                    .flatMap(each -> doubtful(pointer + "/" + each.getName(), each, valueOf(each, record)));
            case List<?> many -> IntStream.range(0, many.size())
                    .boxed()
                    .flatMap(at -> doubtful(pointer + "/" + at, many.get(at)));
            case null, default -> Stream.empty();
        };
    }

    private static Stream<String> doubtful(String pointer, RecordComponent component, Object value) {
        // what another command says is looked at when that is sent
        if (component.isAnnotationPresent(BodyOf.class)) {
            return Stream.empty();
        }
        if (value instanceof String code && isCreditCode(component)) {
            return CreditCode.parse(code).organisationCodeMatches() ? Stream.empty() : Stream.of(pointer);
        }
        return doubtful(pointer, value);
    }

    private static boolean isCreditCode(RecordComponent component) {
        Pattern pattern = component.getAccessor().getAnnotation(Pattern.class);
        return pattern != null && pattern.regexp().equals(CreditCode.CHARACTERS);
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Warning warning(String rule, String pointer) {
        return new Warning(
                rule, RuleProblems.title(rules.inForce(rule, LocalDate.now(clock))).in(Language.current()), pointer);
    }
}
