package org.veterancare.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.AccessEvent.BreakGlassOpened;
import org.veterancare.events.Actor;
import org.veterancare.events.BreakGlassId;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.InterestDeclared;
import org.veterancare.events.CaseLifeEvent.InterestWithdrawn;
import org.veterancare.events.HardshipEvent.ObjectionRaised;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.CaseUnassigned;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.PrivacyRequestAnswered;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.ProxyRelation;
import org.veterancare.events.Role;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** What is shown of a case that is restricted, copied for its person, or erased (PRI-05, PIPL 45, S74). */
class PrivacyScreensTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Actor OFFICER = new Actor("p-305", "a-305", Role.PRIVACY_OFFICER, "310104000000");
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        // how often is asked elsewhere
        registry.add("veterancare.limits.rates.export.burst", () -> 1000);
        // the tables of the command side, which only counts what is left in them
        JdbcTemplate owner = new JdbcTemplate(DATABASE.superuser());
        owner.execute("CREATE SCHEMA claims");
        owner.execute("CREATE TABLE claims.identity (case_id uuid)");
        owner.execute("CREATE TABLE claims.household (case_id uuid)");
        owner.execute("CREATE TABLE claims.paper_number (case_id uuid)");
        owner.execute("CREATE TABLE claims.answer (stream_id uuid)");
        owner.execute("GRANT USAGE ON SCHEMA claims TO veterancare_writer");
        owner.execute(
                "GRANT SELECT ON claims.identity, claims.household, claims.paper_number, claims.answer TO veterancare_writer");
    }

    private void more(CaseId caseId, int version, CaseEvent fact) {
        write("VeteranCase", List.of(fact), version);
        awaitVersion(caseId, version);
    }

    @Test
    void aRestrictedCaseIsShownAsRestrictedAndWithoutPersonalValues() {
        CaseId caseId = tell(Stories.wholeWay(caseOf("restricted"), RunningQuerySide::clear));
        int version = Stories.wholeWay(caseId, RunningQuerySide::clear).size();
        String path = "/api/v1/cases/" + caseId;
        assertThat(json(WORKER, path).at("/subject/name").asString()).isEqualTo("张三");
        assertThat(json(WORKER, path).has("privacy")).isFalse();
        assertThat(get(WORKER, path).body()).contains("\"nature\":\"DUTY\"");
        assertThat(disability(path)).isNotEmpty();

        more(caseId, version, new ProcessingRestricted(caseId, DAY));
        JsonNode file = json(WORKER, path);
        assertThat(file.at("/privacy/restricted/on").asString()).isEqualTo(DAY.toString());
        assertThat(file.at("/subject/name").asString()).isEqualTo(PersonalCipher.RESTRICTED);
        assertThat(file.at("/deadlines").size()).as("nothing is to be done with it").isZero();
        for (String read : List.of("", "?atVersion=3", "/events", "/timeline", "/history", "/diff?from=0&to=5")) {
            assertThat(get(WORKER, path + read).body()).as(read).doesNotContain("张三", "13900000001", "退证0001");
        }
        for (String read : List.of("", "/events", "/timeline", "/history")) {
            assertThat(get(WORKER, path + read).body()).as(read).doesNotContain("\"nature\":\"DUTY\"", "因公残疾", "DUTY/");
        }
        assertThat(json(WORKER, path).at("/entitlements/0/grading/nature").asString())
                .isEqualTo(PersonalCipher.RESTRICTED);
        assertThat(disability(path)).as("codes follow the key that closes the words").isEmpty();
        assertThat(json(WORKER, path).at("/family/children/0/bornIn").asString()).as("and a child's birth").hasSize(4);
        JsonNode listed = all(WORKER, "/api/v1/cases", 50).stream()
                .filter(each -> each.get("caseId").asString().equals(caseId.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(listed.get("name").asString()).isEqualTo(PersonalCipher.RESTRICTED);
        assertThat(listed.get("citizenId").asString()).isEqualTo(PersonalCipher.RESTRICTED);
        String search = "{\"text\":\"张三\"}";
        assertThat(post(WORKER, "/api/v1/cases/search", search).body()).doesNotContain(caseId.toString());
        assertThat(post(OFFICER, "/api/v1/cases/search", search).body()).contains(caseId.toString());

        more(caseId, version + 1, new RestrictionLifted(caseId, DAY));
        assertThat(json(WORKER, path).at("/subject/name").asString()).isEqualTo("张三");
    }

    private JsonNode disability(String path) {
        HttpResponse<String> answer = post(
                AUDITOR, path + "/unmask", "{\"fields\":[\"DISABILITY\"],\"reason\":\"抽查\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).at("/values/DISABILITY");
    }

    @Test
    void whoGuardsARestrictedCaseLooksWithAReasonThatStaysOnRecordAndNobodyElseDoes() {
        CaseId caseId = tell(Stories.wholeWay(caseOf("guarded"), RunningQuerySide::clear));
        more(caseId, Stories.wholeWay(caseId, RunningQuerySide::clear).size(), new ProcessingRestricted(caseId, DAY));
        String path = "/api/v1/cases/" + caseId + "/restricted";
        Actor officer = new Actor("p-315", "a-315", Role.PRIVACY_OFFICER, "310104000000");
        String request = UUID.randomUUID().toString();

        HttpResponse<String> shown = post(officer, path, "{\"reason\":\"本人要求核对\"}", "X-Request-Id", request);

        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        JsonNode file = JSON.readTree(shown.body());
        assertThat(file.at("/subject/name").asString()).isEqualTo("张三");
        assertThat(file.at("/subject/citizenId").asString()).as("masks hold here too").contains("*");
        Map<String, Object> look = jdbc.sql("SELECT * FROM access_log.disclosure WHERE request_id = ?")
                .param(request)
                .query()
                .singleRow();
        assertThat(look).containsEntry("fields", "RESTRICTED").containsEntry("outcome", "GRANTED");
        assertThat(look.get("reason").toString()).startsWith("enc:v1:").doesNotContain("本人");
        assertThat(json(officer, "/api/v1/cases/" + caseId).at("/subject/name").asString())
                .as("the usual read shows nothing, to them as to anybody")
                .isEqualTo(PersonalCipher.RESTRICTED);
        assertThat(post(officer, path, "{\"reason\":\" \"}").statusCode()).isEqualTo(403);
        for (Actor actor : List.of(WORKER, HEAD, LEADER)) {
            HttpResponse<String> refused = post(actor, path, "{\"reason\":\"想看看\"}");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("张三");
        }
    }

    @Test
    void aCopyHoldsAllOfThePersonsOwnDataAndNothingOfOthersAndNeedsTwoPeopleAReasonAndAGrantThatLasts() {
        List<CaseEvent> story = new ArrayList<>(Stories.lateAndHard(caseOf("copied"), RunningQuerySide::clear));
        CaseId caseId = story.getFirst().caseId();
        Actor head = new Actor("p-213", "a-213", Role.STATION_HEAD, Stories.OTHER_STREET);
        story.add(new ContactRecorded(
                caseId, DAY, clear("13900000088"), ProxyRelation.CHILD, clear("13900000099")));
        story.add(new InterestDeclared(caseId, DAY, "p-777", "COLLATERAL"));
        tell(story);
        more(caseId, story.size(), new ObjectionRaised(caseId, DAY, 1, clear("邻居说他有两套房")));
        assertThat(copy(OTHER_WORKER, caseId, 1).statusCode()).isEqualTo(400);

        int next = story.size();
        asked(caseId, ++next, 1, OTHER_WORKER);
        assertThat(copy(OTHER_WORKER, caseId, 1).statusCode()).as("not granted yet").isEqualTo(400);
        answered(caseId, ++next, 1, LocalDate.now(), head);
        assertThat(copy(head, caseId, 1).statusCode()).as("who granted it").isEqualTo(403);
        assertThat(post(OTHER_WORKER, path(caseId), "{\"request\":1,\"reason\":\" \"}").statusCode()).isEqualTo(403);
        JsonNode whole = JSON.readTree(copy(OTHER_WORKER, caseId, 1).body());
        assertThat(whole.at("/person/citizenId").asString()).isEqualTo("310104198502020023");
        assertThat(whole.at("/person/name").asString()).isEqualTo("李四");
        assertThat(whole.at("/person/phone").asString()).isEqualTo("13900000088");
        assertThat(whole.at("/person/proxyPhone").asString()).as("of another person").isEqualTo("[他人信息]");
        String text = whole.toString();
        assertThat(text).contains("住院治疗", "病历属实", "为退役军人李四建立个案。", "[他人信息]");
        assertThat(text).doesNotContain("邻居", "13900000099", "p-777", WORKER.person(), WORKER.account(), "enc:v1");
        assertThat(whole.get("items").size()).as("all but who works on it or stands back")
                .isEqualTo(story.size() + 3 - (int) story.stream().filter(PrivacyScreensTest::isOfStaff).count());

        assertThat(copy(OTHER_WORKER, caseId, 2).statusCode()).isEqualTo(400);
        assertThat(copy(AUDITOR, caseId, 1).statusCode()).isEqualTo(403);
        assertThat(copy(WORKER, caseId, 1).statusCode()).as("another street").isEqualTo(404);
        Personal why = Personal.sealed(context.getBean(PersonalCipher.class)
                .seal(caseId.value(), "BreakGlassOpened#/why", clear("家属在窗口求助")));
        write("BreakGlass", List.of(new BreakGlassOpened(
                BreakGlassId.of(WORKER.person(), caseId), LocalDate.now(), caseId, Stories.OTHER_STREET,
                Stories.OTHER_NEIGHBOURHOOD, Instant.now().plusSeconds(3600), why)), 0, WORKER);
        assertThat(get(WORKER, "/api/v1/cases/" + caseId).statusCode()).isEqualTo(200);
        assertThat(copy(WORKER, caseId, 1).statusCode()).as("glass is for the eyes").isEqualTo(404);

        write("VeteranCase", List.of(new ProcessingRestricted(caseId, DAY)), ++next, head);
        awaitVersion(caseId, next);
        assertThat(copy(OTHER_WORKER, caseId, 1).body()).as("while the case is only stored").contains("李四");
        write("VeteranCase", List.of(new RestrictionLifted(caseId, DAY)), ++next, head);
        awaitVersion(caseId, next);

        asked(caseId, ++next, 2, head);
        answered(caseId, ++next, 2, LocalDate.now(), head);
        assertThat(copy(OTHER_WORKER, caseId, 2).statusCode()).as("one person alone").isEqualTo(403);
        asked(caseId, ++next, 3, OTHER_WORKER);
        answered(caseId, ++next, 3, LocalDate.now().minusDays(31), head);
        assertThat(copy(OTHER_WORKER, caseId, 3).statusCode()).as("it is over").isEqualTo(400);

        write("VeteranCase", List.of(new InterestDeclared(caseId, DAY, OTHER_WORKER.person(), "LINEAL")), ++next, head);
        awaitVersion(caseId, next);
        assertThat(copy(OTHER_WORKER, caseId, 1).statusCode()).as("of their own family").isEqualTo(403);
        assertThat(post(OTHER_WORKER, "/api/v1/cases/" + caseId + "/unmask",
                "{\"fields\":[\"CITIZEN_ID\"],\"reason\":\"核对\"}").statusCode()).isEqualTo(403);
    }

    private static boolean isOfStaff(CaseEvent fact) {
        return fact instanceof InterestDeclared
                || fact instanceof InterestWithdrawn
                || fact instanceof CaseAssigned
                || fact instanceof CaseUnassigned;
    }

    private static String path(CaseId caseId) {
        return "/api/v1/cases/" + caseId + "/copy";
    }

    private HttpResponse<String> copy(Actor taker, CaseId caseId, int request) {
        return post(taker, path(caseId), "{\"request\":" + request + ",\"reason\":\"交给本人\"}");
    }

    private void asked(CaseId caseId, int version, int request, Actor by) {
        write("VeteranCase", List.of(new PrivacyRequestReceived(
                caseId, DAY, request, RequestKind.COPY, Requester.SUBJECT, null, Stories.due("PRI-04", 200))), version,
                by);
        awaitVersion(caseId, version);
    }

    private void answered(CaseId caseId, int version, int request, LocalDate on, Actor by) {
        write("VeteranCase", List.of(new PrivacyRequestAnswered(caseId, on, request, true)), version, by);
        awaitVersion(caseId, version);
    }

    /** A double has a key of its own: whoever reads that all was destroyed reads too where the person still is. */
    @Test
    void aCertificateNamesTheDoublesThatAreNotErasedYet() {
        CaseId other = caseOf("erased-double");
        List<CaseEvent> there = Stories.forgotten(other, RunningQuerySide::clear);
        tell(there.subList(0, there.size() - 1));
        List<CaseEvent> story = new ArrayList<>(
                Stories.forgotten(caseOf("erased-with-double"), RunningQuerySide::clear));
        CaseId caseId = story.getFirst().caseId();
        story.add(1, new CaseAbsorbed(caseId, story.getFirst().occurredOn(), other, null, null, null));
        write("VeteranCase", story);
        awaitVersion(caseId, story.size() - 1);
        String certificate = "/api/v1/cases/" + caseId + "/erasure-certificate";
        JsonNode before = json(OFFICER, certificate).at("/doubles/0");
        assertThat(before.get("caseId").asString()).isEqualTo(other.toString());
        assertThat(before.get("erased").asBoolean()).isFalse();
        more(other, there.size() - 1, there.getLast());
        assertThat(json(OFFICER, certificate).at("/doubles/0/erased").asBoolean()).isTrue();
    }

    @Test
    void anErasedPersonsCaseReplaysWithoutThePersonAndACertificateSaysWhatWasDestroyed() {
        List<CaseEvent> story = Stories.forgotten(caseOf("erased"), RunningQuerySide::clear);
        CaseId caseId = story.getFirst().caseId();
        String path = "/api/v1/cases/" + caseId;
        write("VeteranCase", story.subList(0, story.size() - 1));
        awaitVersion(caseId, story.size() - 2);
        assertThat(json(WORKER, path).at("/subject/name").asString()).isEqualTo("赵六");
        assertThat(get(OFFICER, path + "/erasure-certificate").statusCode()).isEqualTo(404);
        String search = "{\"text\":\"赵六\"}";
        assertThat(post(WORKER, "/api/v1/cases/search", search).body()).contains(caseId.toString());

        more(caseId, story.size() - 1, story.getLast());
        assertThat(json(WORKER, path).at("/subject/name").asString()).isEqualTo(PersonalCipher.ERASED);
        assertThat(json(WORKER, path).get("stage").asString()).isEqualTo("ARCHIVED");
        assertThat(json(WORKER, path + "?atVersion=0").at("/subject/name").asString()).isEqualTo(PersonalCipher.ERASED);
        assertThat(json(WORKER, path + "/timeline").get("items").size()).isEqualTo(story.size());
        assertThat(post(WORKER, "/api/v1/cases/search", search).body()).doesNotContain(caseId.toString());
        assertThat(copy(OFFICER, caseId, 2).statusCode()).isEqualTo(410);

        JsonNode certificate = json(OFFICER, path + "/erasure-certificate");
        assertThat(certificate.get("appraisal").asString()).isEqualTo("徐档鉴〔2025〕2号");
        assertThat(certificate.get("factsNow").asLong()).isEqualTo(certificate.get("factsBefore").asLong() + 1);
        assertThat(certificate.get("keys").size()).isEqualTo(1);
        certificate.get("destroyed").forEach(count -> {
            assertThat(count.get("destroyed").asLong()).isPositive();
            assertThat(count.get("now").asLong()).isZero();
        });
        assertThat(certificate.get("destroyed").size()).isEqualTo(2);
        assertThat(certificate.at("/confirmed/by").asString()).isEqualTo(WORKER.person());
        assertThat(get(WORKER, path + "/erasure-certificate").statusCode()).isEqualTo(403);
    }
}
