package org.veterancare.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Personal;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.events.SubjectKind;

/** Which personal values of a history were wrong (PRI-04). */
class SupersededTest {

    private static final CaseId CASE = new CaseId(UUID.fromString("00000000-0000-0000-0000-0000000000c4"));
    private static final LocalDate ON = LocalDate.of(2025, 3, 3);

    private static CaseOpened opened() {
        return new CaseOpened(CASE, ON, SubjectKind.VETERAN, Stories.sealed("number"), Stories.sealed("name"),
                Stories.sealed("phone"), Sex.MALE, YearMonth.of(1990, 1), false, Stories.STREET, Stories.NEIGHBOURHOOD,
                Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD, null, null);
    }

    private static FactCorrected name(long factVersion, String right) {
        return new FactCorrected(
                CASE, ON, factVersion, CorrectedField.NAME, null, null, Stories.sealed(right), null);
    }

    private static List<Personal> superseded(CaseEvent... facts) {
        return List.copyOf(Superseded.in(Recorded.all(List.of(facts))));
    }

    @Test
    void whatWasPutRightIsAndWhatIsRightIsNot() {
        assertThat(superseded(opened(), name(0, "right"))).containsExactly(Stories.sealed("name"));
        assertThat(superseded(opened(), name(0, "wrong too"), name(0, "right")))
                .containsExactly(Stories.sealed("name"), Stories.sealed("wrong too"));
        assertThat(superseded(opened())).isEmpty();
    }

    @Test
    void aWrongDisabilityIs() {
        DisabilityGraded wrong = new DisabilityGraded(CASE, ON, 1, null, null, "D-1", Stories.sealed("DUTY/8"));
        FactCorrected right = new FactCorrected(
                CASE, ON, 1, CorrectedField.DISABILITY_GRADE, null, null, null, null, null, Stories.sealed("DUTY/7"));
        assertThat(superseded(opened(), wrong, right)).containsExactly(Stories.sealed("DUTY/8"));
        DisabilityGraded inCodes = new DisabilityGraded(CASE, ON, 1, DisabilityNature.DUTY, 8, "D-1", null);
        assertThat(superseded(opened(), inCodes, right)).isEmpty();
    }

    @Test
    void aFormerNameThatWasRightInItsTimeIsNot() {
        NameChanged changed = new NameChanged(CASE, ON, Stories.sealed("slip"), "sha256:" + "0".repeat(64));
        assertThat(superseded(opened(), changed)).isEmpty();
        assertThat(superseded(opened(), changed, name(1, "new"))).containsExactly(Stories.sealed("slip"));
    }

    @Test
    void aWrongIdentityNumberIsAndAWrongDateIsNoPersonalValue() {
        IdentityCorrected right = new IdentityCorrected(CASE, ON, Stories.sealed("right"), Sex.MALE,
                YearMonth.of(1990, 1), null);
        assertThat(superseded(opened(), right)).containsExactly(Stories.sealed("number"));
        FactCorrected place = new FactCorrected(
                CASE, ON, 0, CorrectedField.HUKOU_REGION, Stories.NEIGHBOURHOOD, "310104008901", null, null);
        assertThat(superseded(opened(), place)).isEmpty();
    }
}
