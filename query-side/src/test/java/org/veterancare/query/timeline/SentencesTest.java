package org.veterancare.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veterancare.eventlog.FactNames;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.ChildRegistered;
import org.veterancare.events.FamilyEvent.ChildSentToEducation;
import org.veterancare.events.FamilyEvent.SchoolChosen;
import org.veterancare.events.FamilyEvent.SchoolGround;
import org.veterancare.events.FamilyEvent.SchoolKind;
import org.veterancare.events.FamilyEvent.SchoolPriority;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.PrivacyEvent;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.LocalGrant;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.Timeliness;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.BundleCatalogue;
import org.veterancare.law.Law;
import org.veterancare.query.DeadlineStories;
import org.veterancare.query.PersonStories;
import org.veterancare.query.SettlementStories;
import org.veterancare.query.Stories;
import org.veterancare.query.Words;
import org.veterancare.query.casestate.CaseStage;
import org.veterancare.query.casestate.Deadline;
import org.veterancare.query.casestate.Registration;
import org.veterancare.query.casestate.Stalled;
import org.veterancare.query.casestate.WaitsFor;
import org.veterancare.web.Language;

class SentencesTest {

    private static final CaseId CASE = new CaseId(Stories.id("case"));
    private static final LocalDate ON = LocalDate.of(2025, 6, 18);

    private static List<CaseEvent> facts() {
        List<CaseEvent> facts = new ArrayList<>(Stories.wholeWay(CASE, Stories::sealed));
        facts.addAll(Stories.lateAndHard(CASE, Stories::sealed));
        facts.addAll(Stories.forfeited(CASE, Stories::sealed));
        facts.addAll(SettlementStories.quashed(CASE, Stories::sealed));
        facts.addAll(SettlementStories.elsewhere(CASE, Stories::sealed));
        facts.addAll(Stories.forgotten(CASE, Stories::sealed));
        facts.addAll(PersonStories.life(CASE, Stories::sealed));
        facts.addAll(PersonStories.moves(CASE, Stories::sealed));
        facts.addAll(PersonStories.slips(CASE, Stories::sealed));
        facts.addAll(Stories.family(CASE, Stories::sealed));
        facts.addAll(Stories.waysOut(CASE, Stories::sealed));
        facts.addAll(DeadlineStories.standstill(CASE, Stories::sealed));
        return facts;
    }

    @Test
    void everyFactHasAFinishedSentenceInBothLanguages() {
        for (CaseEvent fact : facts()) {
            String zh = Sentences.of(fact, Language.ZH, value -> "甲");
            String en = Sentences.of(fact, Language.EN, value -> "X");
            assertThat(zh).as(fact.getClass().getSimpleName()).containsPattern("\\p{IsHan}").doesNotContain("{");
            assertThat(en).as(fact.getClass().getSimpleName())
                    .containsPattern("[a-z]")
                    .doesNotContain("{")
                    .doesNotContainPattern("\\p{IsHan}{6}");
        }
    }

    @Test
    void aPersonalValueIsShownOnlyThroughTheOpener() {
        for (CaseEvent fact : facts()) {
            assertThat(Sentences.of(fact, Language.ZH, value -> "甲")).doesNotContain("enc:v1");
        }
        CaseEvent opened = facts().getFirst();
        assertThat(Sentences.of(opened, Language.ZH, value -> "张三")).isEqualTo("为退役军人张三建立个案。");
        assertThat(Sentences.of(opened, Language.EN, value -> "Zhang San"))
                .isEqualTo("A case was opened for Zhang San, veteran.");
    }

    @Test
    void aSentenceAboutTheFamilySaysToWhomAndWhyWhereThatIsNotTheUsual() {
        SchoolChosen first = new SchoolChosen(
                CASE, ON, 1, SchoolKind.PUBLIC_PRIMARY, SchoolGround.PARENTS_HUKOU, Stories.STREET,
                SchoolPriority.WAR_VETERAN);
        assertThat(both(first)).allMatch(said -> said.contains("参战") || said.contains("war veteran"));
        assertThat(both(new ChildSentToEducation(CASE, ON, 1, "E-1", "310106")))
                .allMatch(said -> said.contains("310106"));
        assertThat(both(new ChildSentToEducation(CASE, ON, 1, "E-1", "310104")))
                .noneMatch(said -> said.contains("310104"));
        assertThat(both(new ChildRegistered(CASE, ON, 1, YearMonth.of(2019, 5), "h", "CHILDREN-2021-1", ON)))
                .allMatch(said -> said.contains("CHILDREN-2021-1"));
        ReportingNoticeIssued notice = new ReportingNoticeIssued(
                CASE, ON, new Service(ServiceCategory.NCO, null, SettlementMode.ASSIGNED_WORK, ON),
                Stories.due("REG-03", 20), Stories.due("REG-04", 50), true);
        assertThat(both(notice)).allMatch(said -> said.contains("随调配偶") || said.contains("spouse"));
    }

    @Test
    void aFileThatCameSaysUntilWhenTheOtherDistrictPaysOnlyWhereItPaid() {
        Service service = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT, ON);
        assertThat(both(new CaseTransferredIn(CASE, ON, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), null, null)))
                .containsExactly("自310106转入，停发通知静退役军人〔2025〕7号，本区自2026-01起发放。",
                        "Came from 310106 with letter 静退役军人〔2025〕7号; this district pays from 2026-01.");
        assertThat(both(new CaseTransferredIn(CASE, ON, "310106", null, null, null, null)))
                .containsExactly("自310106转入，当地未发放待遇。", "Came from 310106 where nothing was paid.");
        assertThat(both(new CaseTransferredIn(CASE, ON, "310106", null, null, service, null)))
                .allMatch(said -> said.contains("当地未发放待遇；已在当地报到（") || said.contains("paid; reported there ("));
    }

    private static List<String> both(CaseEvent fact) {
        return Stream.of(Language.ZH, Language.EN).map(language -> Sentences.of(fact, language, value -> "X")).toList();
    }

    @Test
    void everyCodeOfOursHasAWordInBothLanguages() {
        Stream.<Enum<?>[]>of(
                SubjectKind.values(),
                ServiceCategory.values(),
                SettlementMode.values(),
                Timeliness.values(),
                TrainingKind.values(),
                DisabilityNature.values(),
                Role.values(),
                CaseStage.values(),
                CaseLifeEvent.CorrectedField.values(),
                PrivacyEvent.RequestKind.values(),
                PrivacyEvent.Requester.values())
                .flatMap(Arrays::stream)
                .forEach(code -> assertHasWords(code.getDeclaringClass().getSimpleName(), code));
        FactNames.all()
                .values()
                .stream()
                .filter(CaseEvent.class::isAssignableFrom)
                .forEach(fact -> assertHasWords("Fact", FactNames.of(fact)));
        Arrays.stream(Deadline.Kind.values()).forEach(code -> assertHasWords("Deadline.Kind", code));
        Law.load()
                .standstill()
                .codes()
                .forEach(ground -> assertThat(Words.in(Language.EN).has("StandstillGround", ground)
                        && Words.in(Language.ZH).has("StandstillGround", ground)).as(ground).isTrue());
        Arrays.stream(WaitsFor.values()).forEach(code -> assertHasWords("WaitsFor", code));
        Arrays.stream(Stalled.values()).forEach(code -> assertHasWords("Stalled", code));
        Arrays.stream(Registration.Stage.values()).forEach(code -> assertHasWords("Registration.Stage", code));
    }

    @Test
    void everyItemOfTheBundleHasTheNameThatItsCatalogueGivesIt() {
        BundleCatalogue bundle = Law.load().bundle();
        assertThat(bundle.editions()).isNotEmpty().allSatisfy(edition -> edition.items().forEach(item -> {
            assertThat(Words.in(Language.ZH).of("BundleItem", item.code())).isEqualTo(item.zh());
            assertThat(Words.in(Language.EN).of("BundleItem", item.code())).isEqualTo(item.en());
        }));
    }

    private static void assertHasWords(String group, Enum<?> code) {
        assertHasWords(group, code.name());
    }

    private static void assertHasWords(String group, String code) {
        for (Language language : Language.values()) {
            assertThat(Words.in(language).has(group, code)).as(group + "." + code + " in " + language).isTrue();
        }
    }

    @Test
    void aToleranceThatIsLongerByItselfAndALastDayThatCountsAreSaidSo() {
        Due last = Stories.due("REG-02", 30);
        Due tolerance = new Due("REG-04", "1", last.dueOn(), last.dueOn(), last.dueOn().plusDays(30), "2025");
        assertThat(Sentences.of(new ReportDueRecomputed(CASE, ON, last, tolerance, null, 0, null), Language.EN, null))
                .doesNotContain(tolerance.dueOn().toString());
        Due longer = new Due("REG-04", "1", ON, ON, last.dueOn().plusDays(60), "2025");
        assertThat(both(new ReportDueRecomputed(CASE, ON, last, longer, null, 0, null)))
                .allMatch(said -> said.contains(longer.dueOn().toString()));
        ReportingNoticeIssued notice = new ReportingNoticeIssued(
                CASE, ON, new Service(ServiceCategory.NCO, null, SettlementMode.ASSIGNED_WORK, ON), last, tolerance,
                null);
        assertThat(Sentences.of(notice, Language.ZH, null)).contains("（含当日）报到");
    }

    @Test
    void setGrantAGrantIsToldWithAllThatItWasCountedFrom() {
        LocalGrant grant = new LocalGrant(12, Money.ofFen(100_000), Money.ofFen(1_200_000), "2026.1");
        assertThat(both(new BundleItemDone(CASE, ON, "SELF_EMPLOYMENT_GRANT", "CZ-1", grant))).containsExactly(
                "“一件事”事项SELF_EMPLOYMENT_GRANT办结，回执CZ-1；应发地方一次性经济补助12000.00元（认定军龄12年，每年1000.00元，政策参数2026.1）。",
                "Bundle item SELF_EMPLOYMENT_GRANT is done, receipt CZ-1; the local grant comes to CNY 12000.00 (12 certified years at CNY 1000.00, policy values 2026.1).");
        assertThat(both(new BundleItemDone(CASE, ON, "SELF_EMPLOYMENT_GRANT", "CZ-1"))).containsExactly(
                "“一件事”事项SELF_EMPLOYMENT_GRANT办结，回执CZ-1。",
                "Bundle item SELF_EMPLOYMENT_GRANT is done, receipt CZ-1.");
    }
}
