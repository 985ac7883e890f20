package org.veterancare.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veterancare.command.Actors.OTHER_STREET;
import static org.veterancare.command.Actors.OTHER_STREET_WORKER;
import static org.veterancare.command.Actors.by;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseFixture;
import org.veterancare.events.AccessEvent.BreakGlassOpened;
import org.veterancare.events.Actor;
import org.veterancare.events.BreakGlassId;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;

/** Four hours, and not one minute more for asking again (F34). */
class BreakGlassTest {

    private static final CaseId CASE = CaseFixture.CASE;
    private static final BreakGlassId GLASS = BreakGlassId.of(OTHER_STREET_WORKER.person(), CASE);
    private static final Personal WHY = Personal.sealed("enc:v1:A256GCM:1:BreakGlassOpened#/why:AAAA");
    private static final Instant NOW = Instant.parse("2026-03-02T15:30:00Z");
    private static final Instant END = Instant.parse("2026-03-02T19:30:00Z");

    private static OpenByBreakGlass asked(Instant at) {
        return new OpenByBreakGlass(GLASS, CASE, at, OTHER_STREET, "310104008901", WHY);
    }

    private static BreakGlassOpened opened(LocalDate on, Instant until) {
        return new BreakGlassOpened(GLASS, on, CASE, OTHER_STREET, "310104008901", until, WHY);
    }

    @Test
    void aCaseIsOpenForFourHours() {
        new AggregateTestFixture<>(BreakGlass.class)
                .givenNoPriorActivity()
                .when(asked(NOW), by(OTHER_STREET_WORKER))
                .expectEvents(opened(LocalDate.of(2026, 3, 2), END));
    }

    @Test
    void askingAgainWhileItIsOpenProlongsNothing() {
        new AggregateTestFixture<>(BreakGlass.class)
                .given(byThem(opened(LocalDate.of(2026, 3, 2), END)))
                .when(asked(END.minusSeconds(1)), by(OTHER_STREET_WORKER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void inAnotherRoleOrAtAnotherStationItIsOpenedAnew() {
        for (Actor now : List.of(
                Actors.as(OTHER_STREET_WORKER, Role.STATION_HEAD, OTHER_STREET),
                Actors.as(OTHER_STREET_WORKER, OTHER_STREET_WORKER.role(), Actors.STREET))) {
            new AggregateTestFixture<>(BreakGlass.class)
                    .given(byThem(opened(LocalDate.of(2026, 3, 2), END)))
                    .when(asked(NOW), by(now))
                    .expectEvents(opened(LocalDate.of(2026, 3, 2), END));
        }
    }

    private static EventMessage<BreakGlassOpened> byThem(BreakGlassOpened fact) {
        return new GenericEventMessage<>(fact, by(OTHER_STREET_WORKER));
    }

    @Test
    void afterwardsItCanBeOpenedAgainByADayOfShanghai() {
        new AggregateTestFixture<>(BreakGlass.class)
                .given(opened(LocalDate.of(2026, 3, 2), END))
                .when(asked(END), by(OTHER_STREET_WORKER))
                .expectEvents(opened(LocalDate.of(2026, 3, 3), END.plus(BreakGlass.OPEN_FOR)));
    }

    @Test
    void everyReaderHasAStreamOfTheirOwnForEachCase() {
        assertThat(GLASS.value().version()).isEqualTo(8);
        assertThat(GLASS.value().variant()).isEqualTo(2);
        assertThat(BreakGlassId.of(OTHER_STREET_WORKER.person(), CASE)).isEqualTo(GLASS);
        assertThat(BreakGlassId.of("p-203", CASE)).isNotEqualTo(GLASS);
        assertThat(BreakGlassId.of(OTHER_STREET_WORKER.person(), CaseId.of("01937b5e-0000-7000-8000-000000000002")))
                .isNotEqualTo(GLASS);
    }
}
