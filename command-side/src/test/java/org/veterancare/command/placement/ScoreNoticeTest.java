package org.veterancare.command.placement;

import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.HASH;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.placement.Waiting.TEXT;
import static org.veterancare.command.placement.Waiting.approver;
import static org.veterancare.command.placement.Waiting.due;
import static org.veterancare.command.placement.Waiting.officer;
import static org.veterancare.command.placement.Waiting.waiting;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.placement.PlacementCommand.ConfirmScore;
import org.veterancare.command.placement.PlacementCommand.ImportScore;
import org.veterancare.command.placement.PlacementCommand.ObjectToScore;
import org.veterancare.command.placement.PlacementCommand.PublishScore;
import org.veterancare.command.placement.PlacementCommand.ResolveScoreObjection;
import org.veterancare.events.Due;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.ScoreObjected;
import org.veterancare.events.PlacementEvent.ScoreObjectionResolved;
import org.veterancare.events.PlacementEvent.ScorePublished;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.Role;

/** The score is shown, objected to, and confirmed (PLC-04). */
class ScoreNoticeTest {

    private static final LocalDate UNTIL = LocalDate.of(2025, 6, 25);
    private static final ServiceScoreRecorded SCORE = new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH);
    private static final ScorePublished SHOWN = new ScorePublished(CASE, RECEIVED, due("PLC-04", UNTIL));
    private static final ScoreObjected OBJECTED = new ScoreObjected(CASE, RECEIVED, TEXT);

    @Test
    void itIsShownForFiveWorkingDays() {
        Due until = new Due("PLC-04", "1", RECEIVED, UNTIL, UNTIL, LAW.calendar().version());
        officer(waiting(SCORE), new PublishScore(CASE, RECEIVED))
                .expectEvents(new ScorePublished(CASE, RECEIVED, until));
    }

    @Test
    void itIsNotShownBeforeItIsThere() {
        officer(waiting(SCORE), new PublishScore(CASE, RECEIVED.minusDays(1))).expectException(broken("VAL-DATE-2"));
    }

    @Test
    void untilTheLastDayItMayBeObjectedTo() {
        officer(waiting(SCORE, SHOWN), new ObjectToScore(CASE, UNTIL, TEXT))
                .expectEvents(new ScoreObjected(CASE, UNTIL, TEXT));
        officer(waiting(SCORE, SHOWN), new ObjectToScore(CASE, UNTIL.plusDays(1), TEXT))
                .expectException(broken("PLC-04"));
    }

    @Test
    void anotherPersonThanTheOneWhoScoredResolvesTheObjection() {
        Object scored = entered(DISTRICT_OFFICER, SCORE);
        ResolveScoreObjection no = new ResolveScoreObjection(CASE, UNTIL, false, TEXT);
        approver(waiting(scored, SHOWN, OBJECTED), no)
                .expectEvents(new ScoreObjectionResolved(CASE, UNTIL, false, TEXT));
        waiting(scored, SHOWN, OBJECTED)
                .when(no, by(Actors.as(DISTRICT_OFFICER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                .expectException(broken("FOUR-EYES"));
    }

    @Test
    void anUpheldObjectionLeadsBackToTheFile() {
        ScoreObjectionResolved upheld = new ScoreObjectionResolved(CASE, UNTIL, true, TEXT);
        officer(waiting(SCORE, SHOWN, OBJECTED, upheld), new ConfirmScore(CASE, UNTIL.plusDays(1)))
                .expectException(broken("CASE-STATE"));
        officer(waiting(SCORE, SHOWN, OBJECTED, upheld), new ImportScore(CASE, UNTIL, 8_400, HASH))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void itIsConfirmedWhenTheNoticeIsOver() {
        LocalDate after = UNTIL.plusDays(1);
        officer(waiting(SCORE, SHOWN), new ConfirmScore(CASE, after)).expectEvents(new ScoreConfirmed(CASE, after));
        officer(waiting(SCORE, SHOWN), new ConfirmScore(CASE, UNTIL)).expectException(broken("PLC-04"));
        officer(waiting(SCORE, SHOWN, OBJECTED), new ConfirmScore(CASE, after)).expectException(broken("CASE-STATE"));
    }
}
