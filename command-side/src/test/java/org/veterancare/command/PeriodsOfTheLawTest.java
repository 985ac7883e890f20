package org.veterancare.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.placement.Waiting.introduced;
import static org.veterancare.command.placement.Waiting.selecting;
import static org.veterancare.command.placement.Waiting.waiting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veterancare.command.benefits.BenefitCommand.ApplyEntitlement;
import org.veterancare.command.family.FamilyCommand.FixSpouseUnit;
import org.veterancare.command.hardship.HardshipCommand.AcceptApplication;
import org.veterancare.command.hardship.HardshipCommand.ApproveRelief;
import org.veterancare.command.hardship.HardshipCommand.CloseNotice;
import org.veterancare.command.hardship.HardshipCommand.PublishNotice;
import org.veterancare.command.hardship.HardshipCommand.SubmitApplication;
import org.veterancare.command.placement.PlacementCommand.IssueLetter;
import org.veterancare.command.placement.PlacementCommand.IssueUnilateralLetter;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.PublishScore;
import org.veterancare.command.placement.PlacementCommand.ServeLetterNotice;
import org.veterancare.command.privacy.PrivacyCommand.ReceivePrivacyRequest;
import org.veterancare.command.registration.RegistrationCommand.DecideForfeiture;
import org.veterancare.command.registration.RegistrationCommand.ServeForfeitureNotice;
import org.veterancare.command.registration.RegistrationCommand.StartBundle;
import org.veterancare.command.registration.Reports;
import org.veterancare.command.registration.SettlementCommand.RemindOfServiceRegistration;
import org.veterancare.command.training.TrainingCommand.RecordUniversityReturn;
import org.veterancare.events.Actor;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.ApprovalLevel;
import org.veterancare.events.FamilyEvent.SpouseClassified;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.NoticeClosed;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.HardshipEvent.StreetReviewed;
import org.veterancare.events.Money;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlanId;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.DueExplained;
import org.veterancare.law.DueExplained.Counting;

/**
 * Every rule with a period: its figure, working or calendar days, and whether its end rolls, on days where that shows. The
 * dates were counted by hand from the calendar of 2025; what sets a period and is not here fails the last test.
 */
class PeriodsOfTheLawTest {

    private static final Personal TEXT = Personal.of("说明");
    private static final String NUMBER = "沪退役军人〔2025〕31号";
    private static final String INSTITUTION = "12310104425012349P";
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final FundId FUND = FundId.of("01937b5e-0000-7000-8000-0000000000f1");
    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");

    /** What the numbers count. */
    enum Unit {
        WORKING_DAYS,
        OFFICE_DAYS,
        OFFICE_MONTHS,
        CITIZEN_DAYS,
        CITIZEN_MONTHS,
        /** Set by a notice, and rolled. */
        CITIZEN_DATE
    }

    /** @param raw last day before days of rest are looked at */
    private record Period(
            String rule, int length, Unit unit, LocalDate base, LocalDate raw, LocalDate dueOn,
            Supplier<ResultValidator<VeteranCase>> set) {

        @Override
        public String toString() {
            return rule + ": " + length + " " + unit;
        }
    }

    private static Period period(
            String rule, int length, Unit unit, String days, Supplier<ResultValidator<VeteranCase>> set) {
        List<LocalDate> dates = Stream.of(days.split(" ")).map(LocalDate::parse).toList();
        return new Period(rule, length, unit, dates.get(0), dates.get(1), dates.get(2), set);
    }

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    private static Due any(String last) {
        return new Due("HRD-12", "1", on(last), on(last), on(last), LAW.calendar().version());
    }

    static Stream<Period> periods() {
        Service soldier = Reports.selfEmployed(on("2025-09-01"));
        Service june = Reports.selfEmployed(on("2025-06-02"));
        Service officer = Reports.transferredOfficer(on("2025-08-20"));
        Service nco = new Service(
                ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, SettlementMode.ASSIGNED_WORK, on("2025-04-15"));
        Service student = Reports.selfEmployed(on("2023-10-04"));
        return Stream.of(
                // 3.1: thirty days from approval; a citizen's, so the National Day rolls to the 9th (S04)
                period("REG-02", 30, Unit.CITIZEN_DAYS, "2025-09-01 2025-10-01 2025-10-09",
                        () -> by(STREET_WORKER, given(), Reports.notice(soldier, on("2025-09-01"), null))),
                period("REG-03", 0, Unit.CITIZEN_DATE, "2025-09-01 2025-10-01 2025-10-09",
                        () -> by(STREET_WORKER, given(),
                                Reports.notice(officer, on("2025-09-01"), on("2025-10-01")))),
                period("REG-04", 30, Unit.CITIZEN_DAYS, "2025-10-09 2025-11-08 2025-11-10",
                        () -> by(STREET_WORKER, given(), Reports.notice(soldier, on("2025-09-01"), null))),
                period("REG-05", 15, Unit.WORKING_DAYS, "2025-09-22 2025-10-17 2025-10-17",
                        () -> by(DISTRICT_OFFICER, given(Reports.receivedTooLate(june, on("2025-08-04"))),
                                new ServeForfeitureNotice(CASE, on("2025-09-22"), NUMBER))),
                // 3.9: sixty days to ask for reconsideration
                period("SUS-04", 60, Unit.CITIZEN_DAYS, "2025-09-03 2025-11-02 2025-11-03",
                        () -> by(DISTRICT_APPROVER, given(Reports.receivedTooLate(june, on("2025-08-04"))),
                                new DecideForfeiture(CASE, on("2025-09-03"), false, TEXT))),
                period("REG-11", 40, Unit.CITIZEN_DAYS, "2025-06-02 2025-07-12 2025-07-14",
                        () -> by(STREET_WORKER, given(Reports.reported(june, on("2025-07-02"))),
                                new RemindOfServiceRegistration(CASE, on("2025-07-02")))),
                period("REG-11", 30, Unit.CITIZEN_DAYS, "2025-09-04 2025-10-04 2025-10-09",
                        () -> by(STREET_WORKER,
                                given(Reports.reported(officer, on("2025-09-02")),
                                        new SettlementAccepted(CASE, on("2025-09-04"), true, null)),
                                new RemindOfServiceRegistration(CASE, on("2025-09-05")))),
                // 3.4: the office's ninety days end on the National Day itself
                period("TRN-02", 90, Unit.OFFICE_DAYS, "2025-07-03 2025-10-01 2025-10-01",
                        () -> by(STREET_WORKER, given(),
                                Reports.report(Reports.selfEmployed(on("2025-06-03")), on("2025-07-03")))),
                period("TRN-06", 24, Unit.CITIZEN_MONTHS, "2023-10-04 2025-10-04 2025-10-09",
                        () -> by(STREET_WORKER, given(Reports.reported(student, on("2023-10-20"))),
                                new RecordUniversityReturn(CASE, on("2024-03-01"), true, false))),
                // 3.2: thirty working days an item, sixty days for the police
                period("ONE-01", 30, Unit.WORKING_DAYS, "2025-09-22 2025-11-07 2025-11-07",
                        () -> by(STREET_WORKER, settled(soldier),
                                new StartBundle(CASE, on("2025-09-22")))),
                period("ONE-05", 60, Unit.OFFICE_DAYS, "2025-09-23 2025-11-22 2025-11-22",
                        () -> by(STREET_WORKER, settled(soldier),
                                new StartBundle(CASE, on("2025-09-23")))),
                // 3.5: six months and thirty days of the office and the employer, ends on weekends
                period("PLC-02", 6, Unit.OFFICE_MONTHS, "2025-05-01 2025-11-01 2025-11-01",
                        () -> by(DISTRICT_OFFICER, given(Reports.reported(nco, on("2025-05-01"))),
                                new OpenPlacement(
                                        CASE, on("2025-05-01"), AssignedWorkGround.TWELVE_YEARS, Set.of(), null,
                                        null))),
                period("PLC-04", 5, Unit.WORKING_DAYS, "2025-09-28 2025-10-11 2025-10-11",
                        () -> by(DISTRICT_OFFICER,
                                waiting(new ServiceScoreRecorded(CASE, on("2025-06-18"), 8_250, HASH)),
                                new PublishScore(CASE, on("2025-09-28")))),
                period("PLC-05", 30, Unit.OFFICE_DAYS, "2025-10-10 2025-11-09 2025-11-09",
                        () -> by(DISTRICT_APPROVER,
                                selecting(
                                        new PostChosen(CASE, on("2025-10-10"), PLAN, "P-01", INSTITUTION, null, null)),
                                new IssueLetter(CASE, on("2025-10-10"), NUMBER, INSTITUTION, false, null))),
                period("PLC-21", 15, Unit.WORKING_DAYS, "2025-10-20 2025-11-10 2025-11-10",
                        () -> by(DISTRICT_OFFICER, introduced(INSTITUTION),
                                new ServeLetterNotice(CASE, on("2025-10-20"), NUMBER))),
                period("PLC-21", 15, Unit.WORKING_DAYS, "2025-11-11 2025-12-02 2025-12-02",
                        () -> by(DISTRICT_OFFICER,
                                introduced(INSTITUTION,
                                        new LetterNoticeServed(CASE, on("2025-10-20"), NUMBER, any("2025-11-10"))),
                                new IssueUnilateralLetter(CASE, on("2025-11-11"), NUMBER))),
                period("FAM-03", 6, Unit.OFFICE_MONTHS, "2025-05-01 2025-11-01 2025-11-01",
                        () -> by(DISTRICT_APPROVER,
                                fixture().given(opened(SubjectKind.MILITARY_FAMILY, Sex.FEMALE, YearMonth.of(1992, 4)))
                                        .andGiven(
                                                new SpouseRegistered(CASE, on("2025-03-10"), SpouseTrack.ACCOMPANYING,
                                                        HASH, ApprovalLevel.REGIMENT, null),
                                                new SpouseClassified(
                                                        CASE, on("2025-03-10"), SpouseStatus.INSTITUTION)),
                                new FixSpouseUnit(CASE, on("2025-05-01"), INSTITUTION))),
                // 3.8: twenty working days at each level, the worked Sunday and Saturday counted
                period("BEN-09", 20, Unit.WORKING_DAYS, "2025-09-22 2025-10-24 2025-10-24",
                        () -> by(STREET_WORKER, given(),
                                new ApplyEntitlement(CASE, on("2025-09-22"), "DISABLED_SERVICEMAN"))),
                // 3.10: accept 5, survey and review 10, approve 10, pay 10 working days; seven days of notice
                period("HRD-12", 5, Unit.WORKING_DAYS, "2025-09-25 2025-10-09 2025-10-09",
                        () -> by(STREET_WORKER, given(), new SubmitApplication(
                                CASE, on("2025-09-25"), "ILLNESS", TEXT, "VISIT", Actors.STREET))),
                period("HRD-12", 10, Unit.WORKING_DAYS, "2025-09-22 2025-10-11 2025-10-11",
                        () -> by(STREET_WORKER, given(submitted()),
                                new AcceptApplication(CASE, on("2025-09-22"), 1))),
                period("HRD-06", 7, Unit.OFFICE_DAYS, "2025-09-26 2025-10-03 2025-10-03",
                        () -> by(STATION_HEAD, given(reviewed()), new PublishNotice(
                                CASE, on("2025-09-26"), 1, Personal.of("陈")))),
                period("HRD-12", 10, Unit.WORKING_DAYS, "2025-10-28 2025-11-11 2025-11-11",
                        () -> by(STATION_HEAD, given(onNotice()), new CloseNotice(CASE, on("2025-10-28"), 1))),
                period("HRD-12", 10, Unit.WORKING_DAYS, "2025-10-29 2025-11-12 2025-11-12",
                        () -> by(DISTRICT_APPROVER, given(closed()),
                                new ApproveRelief(CASE, on("2025-10-29"), 1, FUND, 2_000_00L))),
                // 3.14: an answer to the person
                period("PRI-04", 30, Unit.OFFICE_DAYS, "2025-09-03 2025-10-03 2025-10-03",
                        () -> by(STREET_WORKER, given(), new ReceivePrivacyRequest(
                                CASE, on("2025-09-03"), RequestKind.COPY, Requester.SUBJECT, null))));
    }

    private static ResultValidator<VeteranCase> by(Actor actor, TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, Actors.by(actor));
    }

    private static TestExecutor<VeteranCase> settled(Service service) {
        return given(
                Reports.reported(service, on("2025-09-20")),
                new SettlementAccepted(CASE, on("2025-09-20"), false, null));
    }

    private static ApplicationSubmitted submitted() {
        return new ApplicationSubmitted(
                CASE, on("2025-09-22"), 1, "ILLNESS", TEXT, "VISIT", Actors.STREET, any("2025-09-29"));
    }

    private static Object[] reviewed() {
        return new Object[]{
            submitted(),
            new ApplicationAccepted(CASE, on("2025-09-22"), 1, any("2025-10-11")),
            new StreetReviewed(CASE, on("2025-09-24"), 1, Money.ofFen(2_000_00))};
    }

    private static Object[] onNotice() {
        Due until = new Due("HRD-06", "1", on("2025-10-20"), on("2025-10-27"), on("2025-10-27"), "none");
        return Stream.concat(
                Stream.of(reviewed()),
                Stream.of(new NoticePublished(
                        CASE, on("2025-10-20"), 1, Personal.of("陈"), "UP_TO_3000_YUAN", until)))
                .toArray();
    }

    private static Object[] closed() {
        return Stream.concat(
                Stream.of(onNotice()), Stream.of(new NoticeClosed(CASE, on("2025-10-28"), 1, any("2025-11-11"))))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("periods")
    void eachPeriodHasTheFigureOfTheLawAndEndsOnTheDayThatWasCountedByHand(Period period) {
        List<Due> set = new ArrayList<>();
        period.set()
                .get()
                .expectEventsMatching(payloadsMatching(predicate(facts -> {
                    facts.forEach(fact -> collect(fact, set));
                    return true;
                })));
        Due due = set.stream()
                .filter(each -> each.rule().equals(period.rule()) && each.base().equals(period.base()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(period + " is not among " + set));
        assertThat(due.raw()).isEqualTo(period.raw());
        assertThat(due.dueOn()).isEqualTo(period.dueOn());
        DueExplained why = DueExplained.of(due, LAW);
        switch (period.unit()) {
            case WORKING_DAYS -> assertThat(why.counting()).isEqualTo(Counting.WORKING_DAYS);
            case OFFICE_DAYS, OFFICE_MONTHS -> assertThat(why.counting()).isEqualTo(Counting.DAYS);
            case CITIZEN_DAYS, CITIZEN_MONTHS, CITIZEN_DATE ->
                assertThat(why.counting()).isEqualTo(Counting.ROLLED_DAYS);
        }
        switch (period.unit()) {
            case WORKING_DAYS, OFFICE_DAYS, CITIZEN_DAYS -> assertThat(why.length()).isEqualTo(period.length());
            case OFFICE_MONTHS, CITIZEN_MONTHS ->
                assertThat(due.raw()).isEqualTo(due.base().plusMonths(period.length()));
            case CITIZEN_DATE -> {}
        }
        boolean rests = !LAW.calendar().isWorkday(period.raw());
        assertThat(rests).as("the day shows whether it rolls").isEqualTo(period.unit() != Unit.WORKING_DAYS);
    }

    private static void collect(Object value, List<Due> into) {
        switch (value) {
            case Due due -> into.add(due);
            case BundleStarted started -> started.items().stream().map(BundleItem::due).forEach(into::add);
            case Record fact when fact.getClass().getName().startsWith("org.veterancare.events.") -> {
                for (var component : fact.getClass().getRecordComponents()) {
                    if (component.getType() == Due.class) {
                        collect(read(fact, component.getName()), into);
                    }
                }
            }
            case null, default -> {}
        }
    }

    private static Object read(Record fact, String component) {
        try {
            return fact.getClass().getMethod(component).invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rules named in the code that counts; TRN-05 is asked on the way into a class and sets no due date, others none. */
    @Test
    void everyRuleThatSetsAPeriodStandsInTheTable() throws IOException {
        Set<String> counted = rulesOf(Path.of("src/main/java"));
        counted.addAll(rulesOf(Path.of("../shared-events/src/main/java/org/veterancare/law")));
        LAW.bundle()
                .editions()
                .stream()
                .flatMap(edition -> edition.items().stream())
                .flatMap(item -> item.due().stream())
                .forEach(each -> counted.add(each.rule()));
        assertThat(counted).contains("REG-02", "HRD-12", "PLC-02", "ONE-05");
        Set<String> table = periods().map(Period::rule).collect(Collectors.toCollection(TreeSet::new));
        table.addAll(Set.of("TRN-05", "TRN-03"));
        assertThat(table).isEqualTo(counted);
    }

    private static Set<String> rulesOf(Path sources) throws IOException {
        Pattern counts = Pattern.compile("Deadlines\\s*\\.(?:citizen|office|working)\\w+\\(");
        // named where it is counted or as the type's own RULE; the wording a placement rests on is looked up beside its six months
        Pattern wording = Pattern.compile("(?:inForce\\(|String RULE = )\"(?!PLC-01)([A-Z]+-\\d+)\"");
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (counts.matcher(source).find()) {
                    var found = wording.matcher(source);
                    while (found.find()) {
                        rules.add(found.group(1));
                    }
                }
            }
        }
        return rules;
    }
}
