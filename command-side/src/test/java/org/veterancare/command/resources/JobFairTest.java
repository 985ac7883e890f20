package org.veterancare.command.resources;

import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.veterancare.command.resources.JobFairCommand.PlanJobFair;
import org.veterancare.command.resources.JobFairCommand.RecordJobFair;
import org.veterancare.command.resources.JobFairCommand.WithdrawJobFairRecord;
import org.veterancare.events.FairId;
import org.veterancare.events.JobFairEvent.JobFairHeld;
import org.veterancare.events.JobFairEvent.JobFairPlanned;
import org.veterancare.events.JobFairEvent.JobFairRecordWithdrawn;

/** A job fair for veterans (PLC-14). */
class JobFairTest {

    private static final FairId FAIR = FairId.of("01937b5e-0000-7000-8000-0000000000e1");
    private static final LocalDate ON = LocalDate.of(2025, 3, 3);
    private static final LocalDate DAY = LocalDate.of(2025, 4, 12);
    private static final String STREET = "310104008000";
    private static final JobFairPlanned PLANNED = new JobFairPlanned(FAIR, ON, DAY, STREET, true, true);

    private static AggregateTestFixture<JobFair> fair() {
        AggregateTestFixture<JobFair> fixture = new AggregateTestFixture<>(JobFair.class);
        fixture.registerInjectableResource(LAW);
        return fixture;
    }

    private static ResultValidator<JobFair> plan(LocalDate heldOn, String region) {
        return fair().givenNoPriorActivity()
                .when(new PlanJobFair(FAIR, ON, heldOn, region, true, true), by(DISTRICT_OFFICER));
    }

    @Test
    void itIsPlannedForADayAndAStreet() {
        plan(DAY, STREET).expectEvents(PLANNED);
        plan(ON.minusDays(1), STREET).expectException(broken("PLC-14"));
        plan(DAY, "310104501000").expectException(broken("VAL-RGN-1"));
    }

    @Test
    void whatCameOfItIsRecordedOnceItWasHeld() {
        JobFairHeld held = new JobFairHeld(FAIR, DAY, 40, 300, 120);
        RecordJobFair record = new RecordJobFair(FAIR, DAY, 40, 300, 120);
        fair().given(PLANNED).when(record, by(DISTRICT_OFFICER)).expectEvents(held);
        fair().given(PLANNED, held).when(record, by(DISTRICT_OFFICER)).expectException(broken("CASE-STATE"));
        fair().given(PLANNED)
                .when(new RecordJobFair(FAIR, DAY.minusDays(1), 40, 300, 120), by(DISTRICT_OFFICER))
                .expectException(broken("PLC-14"));
    }

    @Test
    void aJobIsOfferedAtAFairThatWasHeld() {
        JobFairHeld held = new JobFairHeld(FAIR, DAY, 40, 300, 120);
        fair().given(PLANNED, held)
                .whenInvoking(FAIR.toString(), fair -> fair.requireHeldBy(DAY))
                .expectNoEvents();
        fair().given(PLANNED)
                .whenInvoking(FAIR.toString(), fair -> fair.requireHeldBy(DAY))
                .expectException(broken("PLC-14"));
        fair().given(PLANNED, held)
                .whenInvoking(FAIR.toString(), fair -> fair.requireHeldBy(DAY.minusDays(1)))
                .expectException(broken("PLC-14"));
    }

    /** A fair that was not held settles no year, and mistyped counts do not stay (PLC-14). */
    @Test
    void plc14WhatWasRecordedByMistakeIsWithdrawnAndRecordedAnew() {
        JobFairHeld held = new JobFairHeld(FAIR, DAY, 40, 300, 120);
        JobFairRecordWithdrawn withdrawn = new JobFairRecordWithdrawn(FAIR, DAY);
        WithdrawJobFairRecord withdraw = new WithdrawJobFairRecord(FAIR, DAY);
        fair().given(PLANNED, held).when(withdraw, by(DISTRICT_OFFICER)).expectEvents(withdrawn);
        fair().given(PLANNED).when(withdraw, by(DISTRICT_OFFICER)).expectException(broken("CASE-STATE"));
        fair().given(PLANNED, held, withdrawn)
                .when(withdraw, by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE"));
        fair().given(PLANNED, held)
                .when(new WithdrawJobFairRecord(FAIR, DAY.minusDays(1)), by(DISTRICT_OFFICER))
                .expectException(broken("VAL-DATE-2"));
        fair().given(PLANNED, held, withdrawn)
                .whenInvoking(FAIR.toString(), fair -> fair.requireHeldBy(DAY))
                .expectException(broken("PLC-14"));
        fair().given(PLANNED, held, withdrawn)
                .when(new RecordJobFair(FAIR, DAY, 40, 30, 120), by(DISTRICT_OFFICER))
                .expectEvents(new JobFairHeld(FAIR, DAY, 40, 30, 120));
    }
}
