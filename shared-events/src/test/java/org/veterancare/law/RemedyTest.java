package org.veterancare.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.Due;

class RemedyTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 2);

    /** Facts that tell of a remedy. */
    static Stream<Class<?>> decisions() {
        return kinds(CaseEvent.class)
                .filter(kind -> Stream.of(kind.getRecordComponents())
                        .anyMatch(part -> part.getName().equals("remedyUntil")));
    }

    private static Stream<Class<?>> kinds(Class<?> of) {
        return of.isInterface() ? Stream.of(of.getPermittedSubclasses()).flatMap(RemedyTest::kinds) : Stream.of(of);
    }

    private static Due until(LocalDate last) {
        return new Due("SUS-04", "1", ON, last, last, "x");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void noDecisionThatTellsOfARemedyIsForgotten(Class<?> decision) throws ReflectiveOperationException {
        RecordComponent[] parts = decision.getRecordComponents();
        Object[] values = Stream.of(parts).map(RemedyTest::value).toArray();
        Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        CaseEvent fact = (CaseEvent) decision.getDeclaredConstructor(types).newInstance(values);
        assertThat(Remedy.told(fact)).isEqualTo(until(ON.plusDays(60)));
    }

    private static Object value(RecordComponent part) {
        if (part.getName().equals("remedyUntil")) {
            return until(ON.plusDays(60));
        }
        return Array.get(Array.newInstance(part.getType(), 1), 0);
    }
}
