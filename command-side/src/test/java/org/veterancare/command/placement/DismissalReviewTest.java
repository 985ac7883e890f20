package org.veterancare.command.placement;

import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.ENTERPRISE;
import static org.veterancare.command.placement.Waiting.HASH;
import static org.veterancare.command.placement.Waiting.INSTITUTION;
import static org.veterancare.command.placement.Waiting.NUMBER;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.placement.Waiting.TEXT;
import static org.veterancare.command.placement.Waiting.approver;
import static org.veterancare.command.placement.Waiting.officer;

import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.DecideDismissal;
import org.veterancare.command.placement.PlacementCommand.RecordLeaving;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.DismissalReviewOpened;
import org.veterancare.events.PlacementEvent.DismissalReviewed;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;

/** A dismissal because of a disability from a job of the market (PLC-12). */
class DismissalReviewTest {

    private static final Object[] DISMISSED = {
        new EmploymentLeft(CASE, RECEIVED, "DISABILITY"), new DismissalReviewOpened(CASE, RECEIVED, ENTERPRISE)
    };
    private static final DecideDismissal UNLAWFUL = new DecideDismissal(CASE, RECEIVED, true, NUMBER, TEXT);
    private static final DismissalReviewed FOUND = new DismissalReviewed(
            CASE, RECEIVED, ENTERPRISE, true, NUMBER, TEXT);

    private static TestExecutor<VeteranCase> employed(Object... more) {
        return fixture()
                .given(opened(), new EmploymentSought(CASE, RECEIVED), new EmploymentFound(CASE, RECEIVED, ENTERPRISE))
                .andGiven(more);
    }

    @Test
    void plc12AJobThatEndedForADisabilityIsLookedInto() {
        employed().when(new RecordLeaving(CASE, RECEIVED, "DISABILITY"), by(STREET_WORKER)).expectEvents(DISMISSED);
        employed()
                .when(new RecordLeaving(CASE, RECEIVED, "DISMISSED"), by(STREET_WORKER))
                .expectEvents(new EmploymentLeft(CASE, RECEIVED, "DISMISSED"));
    }

    @Test
    void plc12SomebodySaysWhetherItWasSoAndTakesItUpWithTheEmployer() {
        approver(employed(DISMISSED), UNLAWFUL).expectEvents(FOUND);
        approver(employed(DISMISSED), new DecideDismissal(CASE, RECEIVED, true, null, TEXT))
                .expectException(broken("PLC-12", "missing", "documentNumber"));
        approver(employed(DISMISSED), new DecideDismissal(CASE, RECEIVED, false, null, TEXT))
                .expectEvents(new DismissalReviewed(CASE, RECEIVED, ENTERPRISE, false, null, TEXT));
        approver(employed(), UNLAWFUL).expectException(broken("CASE-STATE"));
        approver(employed(DISMISSED).andGiven(FOUND), UNLAWFUL).expectException(broken("CASE-STATE"));
    }

    @Test
    void plc12TheCaseIsNotClosedBeforeItIsAnswered() {
        CloseCase close = new CloseCase(CASE, RECEIVED, "SETTLED");
        officer(employed(DISMISSED), close).expectException(broken("CASE-BUSY", "phase", "Placement"));
        officer(employed(DISMISSED).andGiven(FOUND), close).expectSuccessfulHandlerExecution();
    }

    @Test
    void plc12ItIsAnsweredAfterAnotherJobAndAfterTheDeath() {
        Object[] more = {
            new EmploymentSought(CASE, RECEIVED), new EmploymentFound(CASE, RECEIVED, INSTITUTION),
            new SubjectDeathRecorded(CASE, RECEIVED, DeathProof.CERTIFICATE, HASH)
        };
        approver(employed(DISMISSED).andGiven(more), UNLAWFUL).expectEvents(FOUND);
    }

    /** Of whom it was said by a slip was not dismissed; what was answered stays. */
    @Test
    void plc12AnEndThatWasASlipTakesTheQuestionAlong() {
        ReverseFact end = new ReverseFact(CASE, RECEIVED, 3L);
        FactReversed slip = new FactReversed(CASE, RECEIVED, 3, "EmploymentLeft");
        employed(DISMISSED).when(end, by(STREET_WORKER)).expectEvents(slip);
        employed(DISMISSED).andGiven(FOUND).when(end, by(STREET_WORKER)).expectException(broken("CORRECTION-TARGET"));
        approver(employed(DISMISSED).andGiven(slip), UNLAWFUL).expectException(broken("CASE-STATE"));
        officer(employed(DISMISSED).andGiven(slip), new CloseCase(CASE, RECEIVED, "SETTLED"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void plc12WhoeverStillHasTheJobBeforeIsDismissedByItsEmployer() {
        EmploymentLeft left = new EmploymentLeft(CASE, RECEIVED, "RESIGNED");
        Object[] slips = {
            left, new EmploymentSought(CASE, RECEIVED), new EmploymentFound(CASE, RECEIVED, INSTITUTION),
            new FactReversed(CASE, RECEIVED, 5, "EmploymentFound"),
            new FactReversed(CASE, RECEIVED, 3, "EmploymentLeft")
        };
        employed(slips)
                .when(new RecordLeaving(CASE, RECEIVED, "DISABILITY"), by(STREET_WORKER))
                .expectEvents(DISMISSED);
    }
}
