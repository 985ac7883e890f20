package org.veterancare.query.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.FairId;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipFundEvent.CommitmentPaid;
import org.veterancare.events.HardshipFundEvent.FundCommitted;
import org.veterancare.events.HardshipFundEvent.FundOpened;
import org.veterancare.events.JobFairEvent.JobFairPlanned;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.Personal;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;
import org.veterancare.events.StaffEvent.RoleRevoked;
import org.veterancare.events.StaffEvent.StaffEnrolled;
import org.veterancare.events.StaffId;
import org.veterancare.events.TrainingClassEvent.ClassScheduled;
import org.veterancare.events.TrainingClassEvent.Order;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingKind;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Stories;
import org.veterancare.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** An auditor reads every stream (domain 5.8), and of people no more than elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamsTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final LocalDate DAY = Stories.START;
    private static final FundId FUND = FundId.of("01937b5e-0000-7000-8000-0000000000e1");
    private static final StaffId STAFF = StaffId.of("01937b5e-0000-7000-8000-0000000000e2");
    private static final FairId FAIR = FairId.of("01937b5e-0000-7000-8000-0000000000e3");
    private static final CaseId HERE = caseOf("stream-here");
    private static final CaseId AWAY = caseOf("stream-away");
    private static final Actor STREET_AUDITOR = new Actor("p-310", "a-310", Role.AUDITOR, Stories.STREET);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @BeforeAll
    void facts() {
        tell(Stories.underReview(HERE, RunningQuerySide::clear));
        List<CaseEvent> moved = new ArrayList<>(Stories.underReview(AWAY, RunningQuerySide::clear));
        moved.add(new StationAssigned(AWAY, DAY, Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD));
        tell(moved);
        write("HardshipFund", List.of(
                new FundOpened(FUND, DAY, 2025, Money.ofFen(1_000_000)),
                new FundCommitted(FUND, DAY, HERE, 1, Money.ofFen(1_111)),
                new FundCommitted(FUND, DAY, AWAY, 1, Money.ofFen(2_222)),
                new CommitmentPaid(FUND, DAY, HERE, 1, Money.ofFen(1_111))));
        write("StaffMember", List.of(new StaffEnrolled(STAFF, DAY, "p-777")));
        write("StaffMember", List.of(new RoleRevoked(STAFF, DAY, 1, "MISUSE")), 1, HEAD,
                Map.of(Provenance.REASON, Personal.of("张三的案卷被看过")));
        write("JobFair", List.of(new JobFairPlanned(FAIR, DAY, DAY.plusDays(9), Stories.STREET, true, false)));
    }

    private static String fund() {
        return "/api/v1/hardship-funds/" + FUND + "/events";
    }

    @Test
    void everyFactTellsWhatHappenedWhenAndWhoRecordedIt() {
        JsonNode first = all(AUDITOR, fund(), 50).getFirst();
        assertThat(first.get("version").asLong()).isZero();
        assertThat(first.get("type").asString()).isEqualTo("FundOpened");
        assertThat(first.get("occurredOn").asString()).isEqualTo(DAY.toString());
        assertThat(first.get("recordedAt").asString()).isNotEmpty();
        assertThat(first.at("/by/person").asString()).isEqualTo(WORKER.person());
        assertThat(first.at("/by/role").asString()).isEqualTo("STREET_CASE_WORKER");
        assertThat(first.at("/by/station").asString()).isEqualTo(Stories.STREET);
        assertThat(first.at("/rules/0").asString()).isEqualTo("REG-01");
        assertThat(first.at("/fact/budget/fen").asLong()).isEqualTo(1_000_000);
        assertThat(json(AUDITOR, "/api/v1/job-fairs/" + FAIR + "/events").at("/items/0/fact/ageRelaxed").asBoolean())
                .isTrue();
    }

    @Test
    void aLongStreamComesInPartsThatMakeTheWhole() {
        assertThat(all(AUDITOR, fund(), 1)).isEqualTo(all(AUDITOR, fund(), 50)).hasSize(4);
        assertThat(get(AUDITOR, fund() + "?limit=201").statusCode()).isEqualTo(400);
        String cursor = json(AUDITOR, fund() + "?limit=1").get("nextCursor").asString();
        assertThat(get(AUDITOR, "/api/v1/staff/" + STAFF + "/events?cursor=" + cursor).statusCode()).isEqualTo(400);
    }

    @Test
    void anAuditorOfAStreetSeesOfOthersCasesThatThereIsAFactAndNoMore() {
        assertThat(all(AUDITOR, fund(), 50).toString()).contains(HERE.toString(), AWAY.toString(), "\"fen\":2222");
        List<JsonNode> seen = all(STREET_AUDITOR, fund(), 50);
        assertThat(seen.toString()).contains(HERE.toString(), "\"fen\":1111")
                .doesNotContain(AWAY.toString(), "\"fen\":2222");
        JsonNode withheld = seen.get(2);
        assertThat(withheld.get("type").asString()).isEqualTo("FundCommitted");
        assertThat(withheld.get("fact").isEmpty()).isTrue();
        assertThat(withheld.path("by").isMissingNode() || withheld.path("by").isNull()).isTrue();
    }

    @Test
    void everyCaseThatIsShownIsOnRecordAndNoOther() {
        String request = UUID.randomUUID().toString();
        get(STREET_AUDITOR, fund(), "X-Request-Id", request);
        assertThat(new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT case_id::text || ' ' || fields || ' ' || outcome FROM access_log.disclosure WHERE request_id = ?",
                String.class, request))
                .containsExactly(HERE + " HISTORY GRANTED");
    }

    @Test
    void theWordsOfAReasonAreHiddenAsEverywhere() {
        JsonNode revoked = json(AUDITOR, "/api/v1/staff/" + STAFF + "/events").at("/items/1");
        assertThat(revoked.at("/fact/ground").asString()).isEqualTo("MISUSE");
        assertThat(revoked.get("reason").asString()).isEqualTo("***");
        assertThat(revoked.toString()).doesNotContain("张三", "enc:");
    }

    /** A case has masks and a scope of its own, and is not read around them. */
    @ParameterizedTest
    @ValueSource(strings = {
        "staff", "stations", "hardship-funds", "post-plans", "training-classes", "training-cohorts", "job-fairs",
        "spouse-hirings"})
    void aStreamOfAnotherKindIsMissing(String kind) {
        for (String id : List.of(HERE.toString(), UUID.randomUUID().toString(), (kind.equals("staff") ? FUND : STAFF)
                .toString())) {
            assertThat(get(AUDITOR, "/api/v1/" + kind + "/" + id + "/events").statusCode()).isEqualTo(404);
        }
        for (Actor other : List.of(WORKER, HEAD, LEADER)) {
            assertThat(get(other, "/api/v1/" + kind + "/" + FUND + "/events").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aCaseIsFoundWhereverAFactNamesIt() {
        Terms terms = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, DAY, DAY.plusDays(9), true, true);
        ClassScheduled scheduled = new ClassScheduled(
                ClassId.of("01937b5e-0000-7000-8000-0000000000e4"), DAY, terms, 20, "91310104MA1FR0000X", null,
                new Order("91310104MA1FR0000X", 1, "P-1", AWAY, null, null));
        assertThat(NamedCases.in(scheduled)).containsExactly(AWAY.value());
        assertThat(NamedCases.in(new FundOpened(FUND, DAY, 2025, Money.ofFen(1)))).isEmpty();
    }
}
