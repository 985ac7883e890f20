package org.veterancare.command.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.family.FamilyCommand.ChooseSchool;
import org.veterancare.command.family.FamilyCommand.CloseChildFile;
import org.veterancare.command.family.FamilyCommand.ObjectToSchoolPlace;
import org.veterancare.command.family.FamilyCommand.RecordSchoolPlace;
import org.veterancare.command.family.FamilyCommand.RegisterChild;
import org.veterancare.command.family.FamilyCommand.SendToEducation;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.FamilyEvent.ChildFileClosed;
import org.veterancare.events.FamilyEvent.ChildRegistered;
import org.veterancare.events.FamilyEvent.ChildSentToEducation;
import org.veterancare.events.FamilyEvent.SchoolChosen;
import org.veterancare.events.FamilyEvent.SchoolGround;
import org.veterancare.events.FamilyEvent.SchoolKind;
import org.veterancare.events.FamilyEvent.SchoolPlaceGranted;
import org.veterancare.events.FamilyEvent.SchoolPlaceObjected;
import org.veterancare.events.FamilyEvent.SchoolPriority;
import org.veterancare.events.Personal;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectKind;

/** 军人子女入学 (FAM-06 to FAM-08). */
class ChildFilesTest {

    private static final LocalDate ON = LocalDate.of(2025, 5, 6);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String STREET = "310104008000";
    private static final YearMonth YOUNG = YearMonth.of(2018, 5);
    private static final Personal TEXT = Personal.of("说明");
    private static final String RULE = "CHILDREN-2021-1";
    private static final ChildRegistered CHILD = new ChildRegistered(
            CASE, ON, 1, YOUNG, HASH, RULE, LocalDate.of(2032, 5, 31));
    private static final SchoolChosen CHOSEN = new SchoolChosen(
            CASE, ON, 1, SchoolKind.PUBLIC_PRIMARY, SchoolGround.GRANDPARENTS_HUKOU, STREET, SchoolPriority.NONE);
    private static final ChildSentToEducation SENT = new ChildSentToEducation(CASE, ON, 1, "E-2025-7", "310104");
    private static final SchoolPlaceGranted PLACED = new SchoolPlaceGranted(CASE, ON, 1);

    private static TestExecutor<VeteranCase> family(Object... facts) {
        return fixture()
                .given(opened(SubjectKind.MILITARY_FAMILY, Sex.FEMALE, YearMonth.of(1992, 4)))
                .andGiven(facts);
    }

    private static ResultValidator<VeteranCase> street(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(STREET_WORKER));
    }

    private static ResultValidator<VeteranCase> officer(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(DISTRICT_OFFICER));
    }

    private static ChooseSchool choose(SchoolKind school, SchoolGround ground, SchoolPriority priority) {
        return new ChooseSchool(CASE, ON, 1, school, ground, STREET, priority);
    }

    @Test
    void s42UnderFourteenTheGuardianMustConsent() {
        street(family(), new RegisterChild(CASE, ON, YOUNG, null, null)).expectException(broken("FAM-08"));
        street(family(), new RegisterChild(CASE, ON, YOUNG, HASH, RULE)).expectEvents(CHILD);
    }

    @Test
    void fam08AConsentNamesTheRuleForChildrensDataThatTheGuardianWasShown() {
        street(family(), new RegisterChild(CASE, ON, YOUNG, HASH, null))
                .expectException(broken("FAM-08", "missing", "processingRule"));
        street(family(), new RegisterChild(CASE, ON, YOUNG, HASH, "CHILDREN-2020-1"))
                .expectException(broken("FAM-08", "inForce", List.of(RULE)));
        street(family(), new RegisterChild(CASE, ON, YearMonth.of(2010, 1), HASH, null))
                .expectException(broken("FAM-08", "missing", "processingRule"));
    }

    @Test
    void fam08TheSpecialRuleHoldsUntilTheEndOfTheMonthInWhichTheChildIsFourteen() {
        YearMonth last = YearMonth.of(2011, 5);
        street(family(), new RegisterChild(CASE, ON, last, HASH, RULE)).expectEvents(
                new ChildRegistered(CASE, ON, 1, last, HASH, RULE, LocalDate.of(2025, 5, 31)));
        YearMonth over = YearMonth.of(2011, 4);
        street(family(), new RegisterChild(CASE, ON, over, HASH, RULE)).expectEvents(
                new ChildRegistered(CASE, ON, 1, over, HASH, RULE, null));
        street(family(), new RegisterChild(CASE, ON, over, null, RULE)).expectEvents(
                new ChildRegistered(CASE, ON, 1, over, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"2011-04, true", "2011-05, false", "2010-01, true"})
    void fam08FromTheMonthAfterTheFourteenthBirthdayTheChildMayConsent(YearMonth bornIn, boolean passes) {
        ResultValidator<VeteranCase> result = street(family(), new RegisterChild(CASE, ON, bornIn, null, null));
        if (passes) {
            result.expectEvents(new ChildRegistered(CASE, ON, 1, bornIn, null, null, null));
        } else {
            result.expectException(broken("FAM-08"));
        }
    }

    @Test
    void s42AChildMayEnrolWhereTheGrandparentsAreRegistered() {
        street(family(CHILD), choose(
                SchoolKind.PUBLIC_PRIMARY, SchoolGround.GRANDPARENTS_HUKOU, SchoolPriority.NONE))
                .expectEvents(CHOSEN);
    }

    @ParameterizedTest
    @EnumSource(SchoolGround.class)
    void fam06EveryPlaceTheLawNamesIsOpen(SchoolGround ground) {
        street(family(CHILD), choose(SchoolKind.INCLUSIVE_KINDERGARTEN, ground, SchoolPriority.NONE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void fam06OtherSchoolsAreNotMeant() {
        street(family(CHILD), choose(SchoolKind.OTHER, SchoolGround.GARRISON, SchoolPriority.NONE))
                .expectException(broken("FAM-06"));
    }

    @Test
    void fam07AVeteransChildMovesToWhateverSchoolThereIs() {
        street(fixture().given(opened(), CHILD),
                choose(SchoolKind.OTHER, SchoolGround.PARENTS_RESIDENCE, SchoolPriority.NONE))
                .expectSuccessfulHandlerExecution();
        street(
                fixture().given(opened(), new IdentityAdded(CASE, ON, SubjectKind.MILITARY_FAMILY, HASH), CHILD),
                choose(SchoolKind.OTHER, SchoolGround.PARENTS_RESIDENCE, SchoolPriority.NONE))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({
        "310104016000, ''", "310106013000, ''", "330102001000, ''", "330102100000, ''", "310104501000, VAL-RGN-1",
        "310106501000, VAL-RGN-1", "310106000000, VAL-RGN-1", "310108013000, VAL-RGN-2", "310106013001, VAL-RGN-3",
        "310104016901, VAL-RGN-3", "310104001000, VAL-RGN-1"
    })
    void fam06ThePlaceIsAStreetOfWhateverDistrictThatStands(String chosen, String rule) {
        ResultValidator<VeteranCase> result = street(family(CHILD), new ChooseSchool(
                CASE, ON, 1, SchoolKind.PUBLIC_PRIMARY, SchoolGround.GRANDPARENTS_HUKOU, chosen, SchoolPriority.NONE));
        if (rule.isEmpty()) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectException(broken(rule));
        }
    }

    @Test
    void fam06WhoChoosesInAnotherDistrictIsSentToItsEducationBureau() {
        SchoolChosen elsewhere = new SchoolChosen(
                CASE, ON, 1, SchoolKind.PUBLIC_PRIMARY, SchoolGround.GRANDPARENTS_HUKOU, "310106013000",
                SchoolPriority.NONE);
        SendToEducation send = new SendToEducation(CASE, ON, 1, "E-2025-9");
        officer(family(CHILD, elsewhere), send)
                .expectEvents(new ChildSentToEducation(CASE, ON, 1, "E-2025-9", "310106"));
        ChildRegistered second = new ChildRegistered(CASE, ON, 2, YOUNG, HASH, null, null);
        officer(family(CHILD, elsewhere, second, chosenFor(2)), new SendToEducation(CASE, ON, 2, "E-2025-9"))
                .expectEvents(new ChildSentToEducation(CASE, ON, 2, "E-2025-9", "310104"));
        officer(family(CHILD, elsewhere, CHOSEN), send)
                .expectEvents(new ChildSentToEducation(CASE, ON, 1, "E-2025-9", "310104"));
    }

    private static SchoolChosen chosenFor(int child) {
        return new SchoolChosen(
                CASE, ON, child, SchoolKind.PUBLIC_PRIMARY, SchoolGround.OWN_HUKOU, STREET, SchoolPriority.NONE);
    }

    @Test
    void fam06AVeteranWhoIsASoldiersFamilyTooHasThePlacesOfBoth() {
        TestExecutor<VeteranCase> both = fixture().given(
                opened(), new IdentityAdded(CASE, ON, SubjectKind.MILITARY_FAMILY, HASH), CHILD);
        street(both, choose(SchoolKind.PUBLIC_PRIMARY, SchoolGround.GRANDPARENTS_HUKOU, SchoolPriority.MERIT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void fam07AVeteransChildMovesWithTheParentsAndMayComeFirst() {
        TestExecutor<VeteranCase> veteran = fixture().given(opened(), CHILD);
        street(veteran, choose(SchoolKind.PUBLIC_MIDDLE, SchoolGround.PARENTS_RESIDENCE, SchoolPriority.MERIT))
                .expectSuccessfulHandlerExecution();
        street(fixture().given(opened(), CHILD),
                choose(SchoolKind.PUBLIC_MIDDLE, SchoolGround.GARRISON, SchoolPriority.MERIT))
                .expectException(broken("FAM-07"));
        street(family(CHILD), choose(SchoolKind.PUBLIC_MIDDLE, SchoolGround.GARRISON, SchoolPriority.MERIT))
                .expectException(broken("FAM-07"));
    }

    @ParameterizedTest
    @EnumSource(SchoolPriority.class)
    void fam07EveryGroundOfPriorityIsOpenToAVeteransChildAndToNobodyElses(SchoolPriority priority) {
        ChooseSchool chosen = choose(SchoolKind.PUBLIC_MIDDLE, SchoolGround.PARENTS_RESIDENCE, priority);
        street(fixture().given(opened(), CHILD), chosen).expectEvents(new SchoolChosen(
                CASE, ON, 1, SchoolKind.PUBLIC_MIDDLE, SchoolGround.PARENTS_RESIDENCE, STREET, priority));
        ResultValidator<VeteranCase> soldiers = street(family(CHILD), chosen);
        if (priority == SchoolPriority.NONE) {
            soldiers.expectSuccessfulHandlerExecution();
        } else {
            soldiers.expectException(broken("FAM-07"));
        }
    }

    @Test
    void fam07TheGroundsOfPriorityAreThoseOfTheLaw() {
        assertEquals(
                List.of("NONE", "WAR_VETERAN", "MARTYRS_CHILD", "MERIT", "HARD_POST"),
                Arrays.stream(SchoolPriority.values()).map(Enum::name).toList());
    }

    @Test
    void theWayToAPlaceGoesThroughTheEducationBureau() {
        officer(family(CHILD, CHOSEN), new SendToEducation(CASE, ON, 1, "E-2025-7")).expectEvents(SENT);
        officer(family(CHILD, CHOSEN), new RecordSchoolPlace(CASE, ON, 1)).expectException(broken("CASE-STATE"));
        officer(family(CHILD, CHOSEN, SENT), new RecordSchoolPlace(CASE, ON, 1)).expectEvents(PLACED);
    }

    @Test
    void aRefusalOfTheEducationBureauMayBeObjectedToBeforeThereIsAPlace() {
        street(family(CHILD, CHOSEN, SENT), new ObjectToSchoolPlace(CASE, ON, 1, TEXT))
                .expectEvents(new SchoolPlaceObjected(CASE, ON, 1, TEXT));
        street(family(CHILD, CHOSEN), new ObjectToSchoolPlace(CASE, ON, 1, TEXT))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void aPlaceMayBeObjectedToAndChosenAnew() {
        SchoolPlaceObjected objected = new SchoolPlaceObjected(CASE, ON, 1, TEXT);
        street(family(CHILD, CHOSEN, SENT, PLACED), new ObjectToSchoolPlace(CASE, ON, 1, TEXT))
                .expectEvents(objected);
        street(family(CHILD, CHOSEN, SENT, PLACED, objected),
                choose(SchoolKind.PUBLIC_PRIMARY, SchoolGround.GRANDPARENTS_HUKOU, SchoolPriority.NONE))
                .expectEvents(CHOSEN);
    }

    @Test
    void fam07APlaceThatWasASlipIsTakenBackAndStillWantedUntilSomebodyObjectsToIt() {
        ReverseFact reverse = new ReverseFact(CASE, ON, 4L);
        FactReversed slip = new FactReversed(CASE, ON, 4, "SchoolPlaceGranted");
        street(family(CHILD, CHOSEN, SENT, PLACED), reverse).expectEvents(slip);
        street(family(CHILD, CHOSEN, SENT, PLACED), new ReverseFact(CASE, ON, 3L))
                .expectException(broken("CORRECTION-TARGET"));
        street(family(CHILD, CHOSEN, SENT, PLACED, slip), reverse).expectException(broken("CORRECTION-TARGET"));
        officer(family(CHILD, CHOSEN, SENT, PLACED, slip), new RecordSchoolPlace(CASE, ON, 1)).expectEvents(PLACED);
        officer(family(CHILD, CHOSEN, SENT, PLACED, slip), new CloseCase(CASE, ON, "MOVED"))
                .expectException(broken("CASE-BUSY"));
        SchoolPlaceObjected objected = new SchoolPlaceObjected(CASE, ON, 1, TEXT);
        street(family(CHILD, CHOSEN, SENT, PLACED, objected), reverse).expectException(broken("CORRECTION-TARGET"));
        street(family(CHILD, CHOSEN, SENT, PLACED, objected, CHOSEN, SENT, PLACED), reverse)
                .expectException(broken("CORRECTION-TARGET"));
    }

    @Test
    void anotherChildsStepIsNotThisOnes() {
        ChildRegistered second = new ChildRegistered(CASE, ON, 2, YOUNG, HASH, null, null);
        officer(family(CHILD, CHOSEN, second), new SendToEducation(CASE, ON, 2, "E-2025-8"))
                .expectException(broken("CASE-STATE"));
    }

    @Test
    void aChildWithoutAPlaceKeepsTheCaseOpenUntilTheFileIsClosed() {
        CloseCase close = new CloseCase(CASE, ON, "MOVED");
        officer(family(CHILD), close).expectException(broken("CASE-BUSY"));
        ChildFileClosed closed = new ChildFileClosed(CASE, ON, 1, TEXT);
        officer(family(CHILD), new CloseChildFile(CASE, ON, 1, TEXT)).expectEvents(closed);
        officer(family(CHILD, closed), close).expectSuccessfulHandlerExecution();
    }

    @Test
    void fam07AnObjectionThatWasASlipOrIsGivenUpIsTakenBackAndThePlaceStands() {
        ReverseFact reverse = new ReverseFact(CASE, ON, 5L);
        SchoolPlaceObjected objected = new SchoolPlaceObjected(CASE, ON, 1, TEXT);
        FactReversed reversed = new FactReversed(CASE, ON, 5, "SchoolPlaceObjected");
        street(family(CHILD, CHOSEN, SENT, PLACED, objected), reverse).expectEvents(reversed);
        street(family(CHILD, CHOSEN, SENT, PLACED, objected, reversed), new ReverseFact(CASE, ON, 4L))
                .expectSuccessfulHandlerExecution();
        officer(family(CHILD, CHOSEN, SENT, PLACED, objected, reversed), new RecordSchoolPlace(CASE, ON, 1))
                .expectException(broken("CASE-STATE"));
        street(family(CHILD, CHOSEN, SENT, PLACED, objected, CHOSEN), reverse)
                .expectException(broken("CORRECTION-TARGET"));
        FactReversed refusal = new FactReversed(CASE, ON, 4, "SchoolPlaceObjected");
        officer(family(CHILD, CHOSEN, SENT, objected, refusal), new RecordSchoolPlace(CASE, ON, 1))
                .expectEvents(PLACED);
    }
}
