package org.veterancare.command;

import static org.hamcrest.CoreMatchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.NEIGHBOURHOOD_WORKER;
import static org.veterancare.command.Actors.OTHER_STREET_WORKER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.receivedTooLate;
import static org.veterancare.command.registration.Reports.report;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.Role;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;

class VeteranCaseTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 1);
    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);

    private static OpenCase open(CaseId caseId, String citizenId) {
        return open(caseId, citizenId, "测试甲", "13800000001", Actors.STREET, Actors.NEIGHBOURHOOD);
    }

    private static OpenCase open(
            CaseId caseId, String citizenId, String name, String phone, String street, String neighbourhood) {
        return new OpenCase(
                caseId,
                ON,
                SubjectKind.VETERAN,
                Personal.of(citizenId),
                Personal.of(name),
                phone == null ? null : Personal.of(phone),
                street,
                neighbourhood,
                Actors.NEIGHBOURHOOD,
                Actors.NEIGHBOURHOOD,
                null,
                null);
    }

    private static CaseOpened openedAs(String citizenId, Sex sex, YearMonth bornIn) {
        return new CaseOpened(CASE, ON, SubjectKind.VETERAN, Personal.of(citizenId), Personal.of("测试甲"),
                Personal.of("13800000001"), sex, bornIn, false, Actors.STREET, Actors.NEIGHBOURHOOD,
                Actors.NEIGHBOURHOOD, Actors.NEIGHBOURHOOD, null, null);
    }

    @Nested
    class WhenACaseIsOpened {

        private static OpenCase stating(Sex sex, Boolean confirmed) {
            OpenCase open = open(CASE, "310104198501010013");
            return new OpenCase(
                    open.caseId(), open.occurredOn(), open.subjectKind(), open.citizenId(), open.name(), open.phone(),
                    open.street(), open.neighbourhood(), open.hukouRegion(), open.residenceRegion(), null, null, sex,
                    confirmed);
        }

        @Test
        void valId4ASexThatDiffersFromTheNumberIsAskedAgainAndThenCounts() {
            fixture().givenNoPriorActivity()
                    .when(stating(Sex.FEMALE, null), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("VAL-ID-4"));
            fixture().givenNoPriorActivity()
                    .when(stating(Sex.FEMALE, true), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(
                            openedAs("310104198501010013", Sex.FEMALE, YearMonth.of(1985, 1)),
                            new RecordCardCreated(CASE, ON));
            fixture().givenNoPriorActivity()
                    .when(stating(Sex.MALE, null), by(NEIGHBOURHOOD_WORKER))
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @CsvSource({
            "11010519491231002X, 11010519491231002X, FEMALE, 1949-12",
            "310104198501010013, 310104198501010013, MALE, 1985-01",
            "310104199708154238, 310104199708154238, MALE, 1997-08",
            "310104200306151128, 310104200306151128, FEMALE, 2003-06",
            "31010419851001004x, 31010419851001004X, FEMALE, 1985-10",
            "３１０１０４１９８５０１０１００１３, 310104198501010013, MALE, 1985-01",
            "310103195801120038, 310103195801120038, MALE, 1958-01",
            "310108196310050027, 310108196310050027, FEMALE, 1963-10",
            "310104200002290014, 310104200002290014, MALE, 2000-02",
            "310104460720002, 310104194607200028, FEMALE, 1946-07"
        })
        void reg15TheRecordCardComesWithIt(String typed, String stored, Sex sex, YearMonth bornIn) {
            fixture()
                    .givenNoPriorActivity()
                    .when(open(CASE, typed), by(NEIGHBOURHOOD_WORKER))
                    .expectEvents(openedAs(stored, sex, bornIn), new RecordCardCreated(CASE, ON));
        }

        @ParameterizedTest
        @CsvSource({
            "440524188001010014, VAL-ID-2",
            "310104190002290018, VAL-ID-2",
            "310104190102290015, VAL-ID-2",
            "310104198501010014, VAL-ID-3",
            "310104198513010013, VAL-ID-1",
            "310104198502300013, VAL-ID-2",
            "31010419850101001, VAL-ID-1"
        })
        void aWrongNumberIsRefused(String typed, String code) {
            fixture()
                    .givenNoPriorActivity()
                    .when(open(CASE, typed), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken(code));
        }

        @Test
        void s09TheFifteenDigitsOfThePaperFileAreTheSamePerson() {
            CaseId other = CaseId.of("01937b5e-0000-7000-8000-000000000002");
            fixture()
                    .givenCommands(new GenericCommandMessage<>(
                            open(other, "310104460720002"), by(NEIGHBOURHOOD_WORKER)))
                    .when(open(CASE, "310104194607200028"), by(NEIGHBOURHOOD_WORKER))
                    .expectException(broken("REG-14"));
        }

        @ParameterizedTest
        @CsvSource({"310104501000, VAL-RGN-1", "310104001000, VAL-RGN-1", "310104008001, VAL-RGN-5"})
        void valRgnNobodysHukouOrHomeIsInARegionThatIsNone(String code, String rule) {
            fixture().givenNoPriorActivity()
                    .when(at(code, Actors.NEIGHBOURHOOD), by(STREET_WORKER))
                    .expectException(broken(rule));
            fixture().givenNoPriorActivity()
                    .when(at(Actors.NEIGHBOURHOOD, code), by(STREET_WORKER))
                    .expectException(broken(rule));
            fixture().givenNoPriorActivity()
                    .when(at("310106000000", Actors.NEIGHBOURHOOD), by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
        }

        private static OpenCase at(String hukouRegion, String residenceRegion) {
            OpenCase open = open(CASE, "310104198501010013");
            return new OpenCase(
                    open.caseId(), open.occurredOn(), open.subjectKind(), open.citizenId(), open.name(), open.phone(),
                    open.street(), open.neighbourhood(), hukouRegion, residenceRegion, null, null);
        }

        @Test
        void valTel3APersonWithoutAPhoneIsTaken() {
            fixture()
                    .givenNoPriorActivity()
                    .when(
                            open(CASE, "310104198501010013", "测试甲", null, Actors.STREET, Actors.NEIGHBOURHOOD),
                            by(STREET_WORKER))
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @CsvSource({
            "甲, 13800000001, 310104007000, 310104007901, VAL-NAME-1",
            "测试甲, 12345, 310104007000, 310104007901, VAL-TEL-1",
            "测试甲, 13800000001, 310104501000, 310104501901, VAL-RGN-1",
            "测试甲, 13800000001, 310104007000, 310104008901, VAL-RGN-3",
            "测试甲, 13800000001, 310104007901, 310104007901, VAL-RGN-3",
            "测试甲, 13800000001, 310104007000, 310104007001, VAL-RGN-5"
        })
        void whatIsNotWellFormedIsRefused(
                String name, String phone, String street, String neighbourhood, String code) {
            fixture()
                    .givenNoPriorActivity()
                    .when(
                            open(CASE, "310104198501010013", name, phone, street, neighbourhood),
                            by(DISTRICT_OFFICER))
                    .expectException(broken(code));
        }

        @Test
        void nobodyOpensACaseForAnotherStation() {
            fixture()
                    .givenNoPriorActivity()
                    .when(open(CASE, "310104198501010013"), by(OTHER_STREET_WORKER))
                    .expectException(OutOfScope.class);
        }
    }

    @Nested
    class BeforeAnyRuleOfAPhase {

        @Test
        void anotherStationDoesNotLearnThatTheCaseExists() {
            fixture()
                    .given(opened())
                    .when(report(selfEmployed(APPROVED), ON), by(OTHER_STREET_WORKER))
                    .expectException(OutOfScope.class);
        }

        @Test
        void theDistrictSeesTheCasesOfItsStreets() {
            fixture()
                    .given(opened())
                    .when(report(selfEmployed(APPROVED), ON), by(DISTRICT_OFFICER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void aStaleVersionIsAConflictThatTellsTheVersionNow() {
            fixture()
                    .given(opened(), new RecordCardCreated(CASE, ON))
                    .when(report(selfEmployed(APPROVED), ON), by(STREET_WORKER, 0))
                    .expectException(VersionConflict.class)
                    .expectException(conflict(1));
        }

        @Test
        void theVersionThatWasSeenIsTaken() {
            fixture()
                    .given(opened(), new RecordCardCreated(CASE, ON))
                    .when(report(selfEmployed(APPROVED), ON), by(STREET_WORKER, 1))
                    .expectSuccessfulHandlerExecution();
        }

        /** Numbers above 127 are no longer one object each in Java: compared as objects, every long case was stale. */
        @Test
        void theVersionThatWasSeenIsTakenHoweverLongTheCaseIs() {
            List<CaseEvent> facts = new ArrayList<>(List.of(opened(), new EmploymentSought(CASE, ON)));
            for (int n = 0; n < 300; n++) {
                facts.add(new JobRecommended(CASE, ON, "91310104MA1FR0TE9A", null));
            }
            fixture()
                    .given(facts)
                    .when(report(selfEmployed(APPROVED), ON), by(STREET_WORKER, facts.size() - 1))
                    .expectSuccessfulHandlerExecution();
        }

        private static Matcher<VersionConflict> conflict(long version) {
            return new FeatureMatcher<>(
                    equalTo(version), "conflict", "current version") {
                @Override
                protected Long featureValueOf(VersionConflict conflict) {
                    return conflict.current();
                }
            };
        }
    }

    @Nested
    class WhenACaseIsClosed {

        @Test
        void withNothingOpenItCloses() {
            fixture()
                    .given(opened())
                    .when(new CloseCase(CASE, ON, "MOVED"), by(STATION_HEAD))
                    .expectEvents(new CaseClosed(CASE, ON, "MOVED"));
        }

        @Test
        void caseBusyAReportThatWaitsForADecisionKeepsItOpen() {
            fixture()
                    .given(opened(), receivedTooLate(selfEmployed(APPROVED), LocalDate.of(2025, 9, 1)))
                    .when(new CloseCase(CASE, LocalDate.of(2025, 9, 2), "MOVED"), by(STATION_HEAD))
                    .expectException(broken("CASE-BUSY"));
        }

        @Test
        void caseOpenAClosedCaseTakesNoReport() {
            fixture()
                    .given(opened(), new CaseClosed(CASE, ON, "MOVED"))
                    .when(report(selfEmployed(APPROVED), ON), by(STREET_WORKER))
                    .expectException(broken("CASE-OPEN"));
        }

        @Test
        void aClosedCaseIsTakenUpAgain() {
            fixture()
                    .given(opened(), new CaseClosed(CASE, ON, "MOVED"))
                    .when(new ReopenCase(CASE, ON), by(STATION_HEAD))
                    .expectEvents(new CaseReopened(CASE, ON));
        }

        @Test
        void anOpenCaseCannotBeReopened() {
            fixture()
                    .given(opened())
                    .when(new ReopenCase(CASE, ON), by(STATION_HEAD))
                    .expectException(broken("CASE-STATE"));
        }
    }

    @Nested
    class WhenAPersonalValueIsCorrected {

        private static TestExecutor<VeteranCase> given() {
            return fixture().given(entered(NEIGHBOURHOOD_WORKER, opened()), new RecordCardCreated(CASE, ON));
        }

        private static CorrectFact correct(long version, CorrectedField field, String personal) {
            return new CorrectFact(
                    CASE, ON, version, field, null, personal == null ? null : Personal.of(personal));
        }

        @Test
        void theRightNameIsAFactOfItsOwn() {
            given().when(correct(0, CorrectedField.NAME, "测试乙"), by(STATION_HEAD))
                    .expectEvents(new FactCorrected(
                            CASE, ON, 0, CorrectedField.NAME, null, null, Personal.of("测试乙"), null));
        }

        @Test
        void theRightPhoneIsAFactOfItsOwn() {
            given().when(correct(0, CorrectedField.PHONE, "13800000002"), by(STATION_HEAD))
                    .expectEvents(new FactCorrected(
                            CASE, ON, 0, CorrectedField.PHONE, null, null, null, Personal.of("13800000002")));
        }

        @Test
        void s19WhoEnteredItMayNotCorrectItInAnotherRole() {
            Actor promoted = Actors.as(NEIGHBOURHOOD_WORKER, Role.STATION_HEAD, Actors.STREET);
            given().when(correct(0, CorrectedField.NAME, "测试乙"), by(promoted))
                    .expectException(broken("FOUR-EYES"));
        }

        @ParameterizedTest
        @CsvSource({"1, NAME", "2, NAME", "9, PHONE"})
        void correctionTargetANameStandsInTheFirstFactOnly(long version, CorrectedField field) {
            given().when(correct(version, field, "测试乙"), by(STATION_HEAD))
                    .expectException(broken("CORRECTION-TARGET"));
        }

        @Test
        void correctionValueTheRightNameMustBeGiven() {
            given().when(correct(0, CorrectedField.NAME, null), by(STATION_HEAD))
                    .expectException(broken("CORRECTION-VALUE"));
        }

        @Test
        void theRightNameMustBeANameToo() {
            given().when(correct(0, CorrectedField.NAME, "42"), by(STATION_HEAD))
                    .expectException(broken("VAL-NAME-1"));
        }

        @Test
        void correctionTargetTheReportHoldsNoName() {
            fixture()
                    .given(opened(), reported(selfEmployed(APPROVED), ON))
                    .when(correct(1, CorrectedField.NAME, "测试乙"), by(STATION_HEAD))
                    .expectException(broken("CORRECTION-TARGET"));
        }
    }

    @Test
    void nothingOfAPersonIsPrinted() {
        assertEquals(-1, opened().toString().indexOf("310104198501010013"));
    }
}
