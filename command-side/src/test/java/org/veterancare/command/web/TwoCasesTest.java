package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.law.CitizenIdNumber;
import tools.jackson.databind.JsonNode;

/** What two cases have to do with each other is written into both or into neither. */
class TwoCasesTest extends HttpTest {

    private static final String HASH = "sha256:" + "0".repeat(64);

    @Test
    void aRelationStandsInBothCases() {
        String son = newCase();
        String father = newCase();
        Api.Answer recorded = post(son, "record-relation", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "related", father, "relation", "CHILD_OF", "proof", HASH));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        assertThat(facts(son)).containsExactly("CaseOpened", "RecordCardCreated", "RelationRecorded");
        assertThat(facts(father)).containsExactly("CaseOpened", "RecordCardCreated", "RelationMirrored");
    }

    @Test
    void aRelationThatIsOverIsOverInBothCases() {
        String wife = newCase();
        String husband = newCase();
        post(wife, "record-relation", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "related", husband, "relation", "SPOUSE_OF", "proof", HASH));
        Api.Answer ended = post(wife, "end-relation", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "related", husband, "relation", "SPOUSE_OF"));
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(facts(wife)).endsWith("RelationEnded");
        assertThat(facts(husband)).endsWith("RelationEnded");
    }

    @Test
    void theDeadIsRelatedThoughTheCaseIsClosed() {
        String widow = newCase();
        String husband = newCase();
        death(husband, today(), null);
        Api.Answer closed = post(husband, "close-case", Actors.STATION_HEAD, Map.of(
                "occurredOn", today().toString(), "closingReason", "DECEASED", "because", Map.of("reason", "已去世")));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        Api.Answer recorded = post(widow, "record-relation", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "related", husband, "relation", "SURVIVOR_OF", "proof", HASH));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        assertThat(facts(husband)).endsWith("CaseClosed", "RelationMirrored");
    }

    @Test
    void s15AfterADeathTheSonHangsTheNextPlaqueAtTheSameAddress() {
        String father = newCase();
        String son = newCase();
        Map<String, Object> plaque = Map.of(
                "occurredOn", today().toString(), "ground", "VETERAN", "address", "试验路200弄3号101室");
        assertThat(post(father, "hang-plaque", Actors.STREET_WORKER, plaque).status()).isEqualTo(200);
        assertThat(post(son, "hang-plaque", Actors.STREET_WORKER, plaque).json().path("rule").asString())
                .isEqualTo("HON-01");
        assertThat(death(father, today(), null).status()).isEqualTo(200);
        Api.Answer hung = post(son, "hang-plaque", Actors.STREET_WORKER, plaque);
        assertThat(hung.status()).as(hung.text()).isEqualTo(200);
    }

    @Test
    void aRelationToNobodyIsWrittenNowhere() {
        String son = newCase();
        Api.Answer refused = post(son, "record-relation", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "related", StreamIds.next().toString(), "relation", "CHILD_OF",
                "proof", HASH));
        assertThat(refused.json().path("rule").asString()).isEqualTo("RELATION-KNOWN");
        assertThat(facts(son)).containsExactly("CaseOpened", "RecordCardCreated");
    }

    @Test
    void aRelationToAForeignCaseIsRefusedWordForWordAsOneToNobodyInWhateverStateItIs() {
        String son = newCase();
        Map<String, Object> there = opening();
        there.put("street", Actors.OTHER_STREET);
        there.put("neighbourhood", "310104008901");
        String foreign = opened(there);
        String over = opened(another(there));
        long before = looks(foreign, "DENIED");
        Actor head = new Actor("p-203", "p-203-account", Role.STATION_HEAD, Actors.OTHER_STREET);
        done(post(over, "close-case", head, decision("closingReason", "OTHER")));
        String restricted = opened(another(there));
        done(post(restricted, "restrict-processing", Actors.PRIVACY_OFFICER,
                decision("occurredOn", today().toString())));
        String forgotten = opened(another(there));
        Map<String, Object> spilt = decision("ground", "SECRET_SPILL");
        spilt.put("appraisal", "徐密办〔2026〕3号");
        done(post(forgotten, "request-erasure", Actors.PRIVACY_OFFICER, spilt));
        done(post(forgotten, "confirm-erasure", Actors.DISTRICT_APPROVER, decision("occurredOn", today().toString())));
        String nobody = StreamIds.next().toString();
        String expected = refusal(son, nobody, false).replace(nobody, "ID");
        for (String id : List.of(foreign, over, restricted, forgotten)) {
            for (boolean dry : List.of(false, true)) {
                assertThat(refusal(son, id, dry).replace(id, "ID")).isEqualTo(expected);
            }
            assertThat(facts(id)).doesNotContain("RelationMirrored");
        }
        assertThat(looks(foreign, "DENIED")).isEqualTo(before + 2);
        assertThat(looks(foreign, "GRANTED")).isZero();
        assertThat(looks(nobody, "DENIED")).isEqualTo(1);

        Api.Answer above = post(son, "record-relation", Actors.DISTRICT_OFFICER, relation(foreign));
        assertThat(above.status()).as(above.text()).isEqualTo(200);
        assertThat(facts(foreign)).endsWith("RelationMirrored");
    }

    private static void done(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Map<String, Object> decision(String name, String value) {
        Map<String, Object> body = new HashMap<>();
        body.put("occurredOn", today().toString());
        body.put("because", Map.of("reason", "测试用的理由"));
        body.put(name, value);
        return body;
    }

    private static Map<String, Object> another(Map<String, Object> person) {
        Map<String, Object> body = new HashMap<>(person);
        body.put("citizenId", opening().get("citizenId"));
        return body;
    }

    private static Map<String, Object> relation(String related) {
        return Map.of(
                "occurredOn", today().toString(), "related", related, "relation", "CHILD_OF", "proof", HASH);
    }

    private String refusal(String id, String related, boolean dry) {
        Api.Call call = api.post("/api/v1/cases/" + id + "/record-relation", relation(related))
                .by(Actors.STREET_WORKER)
                .asOf(1);
        return (dry ? call.header("Prefer", "handling=dry-run") : call).send()
                .text()
                .replaceAll("\"(requestId|instance|traceId)\":\"[^\"]*\"", "");
    }

    private String opened(Map<String, Object> there) {
        Api.Answer answer = api.post("/api/v1/cases", there).by(Actors.OTHER_STREET_WORKER).send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("caseId").asString();
    }

    private static long looks(String caseId, String outcome) {
        return new JdbcTemplate(DATABASE.superuser()).queryForObject(
                "SELECT count(*) FROM access_log.disclosure WHERE case_id = ?::uuid AND outcome = ?",
                Long.class, caseId, outcome);
    }

    @Test
    void aDoubleEndsInTheOtherCaseAndBothNumbersFindThatOne() {
        String wrong = newCase();
        Map<String, Object> right = opening();
        String goesOn = newCase(right);
        Api.Answer merged = merge(wrong, goesOn);
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(facts(wrong)).endsWith("CaseMerged");
        assertThat(facts(goesOn)).endsWith("CaseAbsorbed");
        assertThat(new JdbcTemplate(DATABASE.superuser()).queryForObject(
                "SELECT count(*) FROM claims.identity WHERE case_id = ?::uuid", Long.class, goesOn)).isEqualTo(2);
        assertThat(merge(goesOn, wrong).json().path("rule").asString()).isEqualTo("CASE-MERGED");
        assertThat(facts(goesOn)).endsWith("CaseAbsorbed");
    }

    /** Both cases hold something of the same person: a search for a job in one of them only, or the report in both. */
    @Test
    void f14EachFigureCountsThePersonOnceByOneOfTheTwo() {
        String served = newCase();
        String goesOn = newCase();
        servedElsewhere(served);
        done(post(served, "seek-employment", Actors.STREET_WORKER, Map.of("occurredOn", today().toString())));
        assertThat(merge(served, goesOn).status()).isEqualTo(200);
        assertThat(facts(served)).endsWith("CaseMerged", "FiguresKept");
        assertThat(lastPayload(served)).contains("\"parts\":[\"PLACEMENT_MIX\"]");
        assertThat(lastPayload(goesOn)).contains("\"countedThere\":[\"PLACEMENT_MIX\"]");

        String third = newCase();
        assertThat(merge(goesOn, third).status()).isEqualTo(200);
        assertThat(lastPayload(third)).contains("\"countedThere\":[\"PLACEMENT_MIX\"]", "\"service\":{");

        String both = newCase();
        report(both);
        String alsoBoth = newCase();
        report(alsoBoth);
        assertThat(merge(both, alsoBoth).status()).isEqualTo(200);
        assertThat(facts(both)).endsWith("CaseMerged");
        assertThat(lastPayload(alsoBoth)).doesNotContain("countedThere");
    }

    @Test
    void whatThePersonHasGoesAlongIntoTheCaseThatGoesOn() {
        String wrong = newCase();
        String goesOn = newCase();
        String next = newCase();
        servedElsewhere(wrong);
        Map<String, Object> plaque = Map.of(
                "occurredOn", today().toString(), "ground", "VETERAN", "address", "试验路300弄1号101室");
        assertThat(post(wrong, "hang-plaque", Actors.STREET_WORKER, plaque).status()).isEqualTo(200);
        assertThat(merge(wrong, goesOn).status()).isEqualTo(200);
        assertThat(lastPayload(goesOn)).contains("\"plaque\":{\"ground\":\"VETERAN\"", "\"service\":{");
        Map<String, Object> replaced = Map.of(
                "occurredOn", today().toString(), "cause", "MOVED", "address", "试验路301弄1号101室");
        assertThat(post(goesOn, "replace-plaque", Actors.STREET_WORKER, replaced).status()).isEqualTo(200);
        assertThat(post(next, "hang-plaque", Actors.STREET_WORKER, plaque).status()).as("left behind").isEqualTo(200);
    }

    /** Neither who made it in the double decides on it where it went, nor who took it there. */
    @Test
    void whoMadeSomethingInADoubleIsKnownWhereItGoesOn() {
        String wrong = newCase();
        String goesOn = newCase();
        done(post(wrong, "hang-plaque", Actors.STREET_WORKER, plaque("试验路320弄1号101室")));
        done(merge(wrong, goesOn));
        assertThat(lastPayload(goesOn)).contains("\"hands\":[{\"matter\":\"plaque\",\"person\":\"p-102\"}]");
        Actor third = new Actor("p-308", "p-308-account", Role.DISTRICT_APPROVER, Actors.DISTRICT);
        Map<String, Object> decision = decision("decisionNumber", "徐退役军人〔2026〕9号");
        decision.put("because", Map.of("reason", "测试用的理由", "seen", seen(goesOn, third)));
        for (Actor barred : List.of(Actors.DISTRICT_APPROVER, new Actor(
                Actors.STREET_WORKER.person(), "p-102-second", Role.DISTRICT_APPROVER, Actors.DISTRICT))) {
            assertThat(post(goesOn, "withdraw-plaque", barred, decision).problem()).isEqualTo("403 four-eyes");
        }
        done(post(goesOn, "withdraw-plaque", third, decision));
    }

    /** What somebody learnt is paid for, whichever case it was put down in, and once. */
    @Test
    void trn04ACertificateEarnedInADoubleEarnsItsSubsidyInTheCaseThatGoesOn() {
        String wrong = newCase();
        String goesOn = newCase();
        servedElsewhere(wrong);
        certified(wrong, "TEST-" + wrong.substring(0, 8));
        done(merge(wrong, goesOn));
        assertThat(lastPayload(goesOn)).contains(
                "\"certificates\":[{\"enrolment\":1,\"there\":1}]", "{\"matter\":\"subsidy/1\",\"person\":\"p-102\"}");
        done(post(goesOn, "claim-subsidy", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "enrolment", 1, "amountFen", 100_000)));
        assertThat(facts(goesOn)).endsWith("CaseAbsorbed", "SubsidyClaimed");
    }

    /** Both classes are there with seats to spare: it is the days of the first one that stand in the way (TRN-12). */
    @Test
    void s27OfTwoClassesAtTheStatesCostWhoseDaysOverlapThePersonTakesOne() {
        String id = newCase();
        report(id);
        done(enrolled(id, terms(0, 30), true));
        Api.Answer second = enrolled(id, terms(30, 60), true);
        assertThat(second.json().path("rule").asString()).as(second.text()).isEqualTo("TRN-12");
        assertThat(facts(id)).filteredOn("TrainingEnrolled"::equals).hasSize(1);
        done(enrolled(id, terms(31, 60), true));
    }

    private Api.Answer enrolled(String id, Map<String, Object> terms, boolean subsidised) {
        Api.Answer scheduled = api.post("/api/v1/training-classes", Map.of(
                "occurredOn", today().toString(), "terms", terms, "seats", 5, "provider", "12310104425012349P"))
                .by(Actors.DISTRICT_OFFICER)
                .send();
        String location = scheduled.header("Location");
        return post(id, "enrol-in-training", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "classId", location.substring(location.lastIndexOf('/') + 1), "terms",
                terms, "subsidised", subsidised));
    }

    /** @param from in so many days, as {@code to} */
    private static Map<String, Object> terms(int from, int to) {
        return Map.of(
                "kind", "SKILLS", "delivery", "OPEN", "from", today().plusDays(from).toString(), "to",
                today().plusDays(to).toString(), "fullTime", true, "certified", true, "hours", 40);
    }

    private void certified(String id, String number) {
        String on = today().toString();
        done(enrolled(id, terms(0, 0), true));
        done(post(id, "record-attendance", Actors.STREET_WORKER, Map.of(
                "occurredOn", on, "enrolment", 1, "heldHours", 40, "attendedHours", 40)));
        done(post(id, "record-exam", Actors.STREET_WORKER, Map.of("occurredOn", on, "enrolment", 1, "passed", true)));
        done(post(id, "complete-training", Actors.STREET_WORKER, Map.of(
                "occurredOn", on, "enrolment", 1, "certificateNumber", number)));
    }

    @Test
    void hon02AWithdrawnPlaqueTakesNoHouseholdFromADouble() {
        String wrong = newCase();
        String goesOn = newCase();
        assertThat(post(goesOn, "hang-plaque", Actors.STREET_WORKER, plaque("试验路310弄1号101室")).status()).isEqualTo(200);
        Map<String, Object> decision = decision("decisionNumber", "徐退役军人〔2026〕9号");
        decision.put("because", Map.of("reason", "测试用的理由", "seen", seen(goesOn)));
        done(post(goesOn, "withdraw-plaque", Actors.DISTRICT_APPROVER, decision));
        assertThat(post(wrong, "hang-plaque", Actors.STREET_WORKER, plaque("试验路311弄1号101室")).status()).isEqualTo(200);
        done(merge(wrong, goesOn));
        assertThat(households(goesOn)).isEmpty();
        assertThat(households(wrong)).as("free for the next").containsExactly(true);
        done(post(newCase(), "hang-plaque", Actors.STREET_WORKER, plaque("试验路311弄1号101室")));
    }

    /** A merger lifts no death: it is recorded in the case that goes on first. */
    @Test
    void hon02AHouseholdThatADoubleLeavesIsFreeWhereTheHolderDied() {
        String wrong = newCase();
        String goesOn = newCase();
        done(post(wrong, "hang-plaque", Actors.STREET_WORKER, plaque("试验路312弄1号101室")));
        done(death(wrong, today(), null));
        assertThat(merge(wrong, goesOn).problem()).isEqualTo("422 rule-broken");
        done(death(goesOn, today(), null));
        done(merge(wrong, goesOn));
        assertThat(households(goesOn)).containsExactly(true);
    }

    /** A double that is ended may not take a sentence, a search or an identity with it: they are recorded in the other first. */
    @ParameterizedTest
    @CsvSource({"record-sentence,sanction,IMPRISONMENT", "record-wanted,,", "add-identity,kind,SURVIVOR"})
    void aMergerLiftsNothingThatWeighsOnThePerson(String command, String field, String value) {
        Map<String, Object> body = new HashMap<>(Map.of("occurredOn", today().toString()));
        body.put(command.equals("add-identity") ? "proof" : "documentNumber",
                command.equals("add-identity") ? HASH : "（2026）沪01刑初7号");
        if (field != null) {
            body.put(field, value);
        }
        String wrong = newCase();
        String goesOn = newCase();
        done(post(wrong, command, Actors.STREET_WORKER, body));

        assertThat(merge(wrong, goesOn).json().path("rule").asString()).isEqualTo("MERGE-BURDEN");
        assertThat(facts(goesOn)).doesNotContain("CaseAbsorbed");
        assertThat(facts(wrong)).doesNotContain("CaseMerged");

        done(post(goesOn, command, Actors.STREET_WORKER, body));
        done(merge(wrong, goesOn));
    }

    /** Nobody counts as without work in the case that goes on who has a job in the double (PLC-15, PLC-18). */
    @Test
    void aMergerTakesNobodysJobAway() {
        String wrong = newCase();
        String goesOn = newCase();
        employed(wrong);
        assertThat(merge(wrong, goesOn).json().path("rule").asString()).isEqualTo("MERGE-BURDEN");
        assertThat(facts(goesOn)).doesNotContain("CaseAbsorbed");
        employed(goesOn);
        done(merge(wrong, goesOn));
        assertThat(lastPayload(goesOn)).doesNotContain("countedThere");
    }

    private void employed(String id) {
        done(post(id, "seek-employment", Actors.STREET_WORKER, Map.of("occurredOn", today().toString())));
        done(post(id, "record-employment", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "employer", "91310104MA1FR0TE9A")));
    }

    /** Whoever stands apart from the person does so in the case that goes on, and ends no case in one that they keep out of. */
    @Test
    void aMergerLiftsNoRecusalAndIsNotForWhoeverHasAnInterestInTheCaseThatGoesOn() {
        String wrong = newCase();
        String goesOn = newCase();
        done(post(wrong, "declare-interest", Actors.STATION_HEAD, interest("p-107")));
        assertThat(merge(wrong, goesOn).json().path("rule").asString()).isEqualTo("MERGE-BURDEN");
        assertThat(facts(goesOn)).doesNotContain("CaseAbsorbed");
        done(post(goesOn, "declare-interest", Actors.STATION_HEAD, interest("p-107")));
        done(post(goesOn, "declare-interest", Actors.STATION_HEAD, interest(Actors.DISTRICT_APPROVER.person())));
        assertThat(merge(wrong, goesOn).json().path("rule").asString()).isEqualTo("RECUSAL");
        assertThat(facts(wrong)).doesNotContain("CaseMerged");
        Map<String, Object> withdrawn = Map.of(
                "occurredOn", today().toString(), "person", Actors.DISTRICT_APPROVER.person(), "because",
                Map.of("reason", "误报"));
        done(post(goesOn, "withdraw-interest", new Actor(
                "p-108", "p-108-account", Role.STATION_HEAD, Actors.STREET), withdrawn));
        done(merge(wrong, goesOn));
    }

    /** A relation stands in both cases: whoever stands back from the one brings no fact into it by way of the other. */
    @Test
    void aRelationIsNotForWhoeverHasAnInterestInTheOtherCase() {
        String own = newCase();
        String other = newCase();
        Map<String, Object> over = new HashMap<>(relation(other));
        over.remove("proof");
        done(post(other, "declare-interest", Actors.STATION_HEAD, interest(Actors.STREET_WORKER.person())));
        assertThat(post(own, "record-relation", Actors.STREET_WORKER, relation(other)).json().path("rule").asString())
                .isEqualTo("RECUSAL");
        assertThat(facts(other)).doesNotContain("RelationRecorded");
        Actor another = new Actor("p-109", "p-109-account", Role.STREET_CASE_WORKER, Actors.STREET);
        done(post(own, "record-relation", another, relation(other)));
        assertThat(post(own, "end-relation", Actors.STREET_WORKER, over).json().path("rule").asString())
                .isEqualTo("RECUSAL");
        done(post(own, "end-relation", another, over));
        assertThat(facts(other)).contains("RelationEnded");
    }

    /** What stands in the way in the other case tells how that stands. */
    @Test
    void aRefusalByTheOtherCaseNamesItAndIsALookAtIt() {
        String own = newCase();
        String other = newCase();
        done(post(other, "restrict-processing", Actors.PRIVACY_OFFICER, Map.of(
                "occurredOn", today().toString(), "because", Map.of("reason", "本人提出异议"))));
        Api.Answer refused = post(own, "record-relation", Actors.STREET_WORKER, relation(other));
        assertThat(refused.json().path("rule").asString()).as(refused.text()).isEqualTo("PRI-05");
        assertThat(refused.json().at("/facts/caseId").asString()).isEqualTo(other);
        assertThat(new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT outcome FROM access_log.disclosure WHERE case_id = ?::uuid AND person = ?", String.class,
                other, Actors.STREET_WORKER.person())).contains("GRANTED");
    }

    private static Map<String, Object> interest(String person) {
        return Map.of("occurredOn", today().toString(), "person", person, "relation", "LINEAL");
    }

    @Test
    void whoeverSurvivesSomebodySurvivesTheDead() {
        String widow = newCase();
        String husband = newCase();
        Map<String, Object> survivor = Map.of(
                "occurredOn", today().toString(), "related", husband, "relation", "SURVIVOR_OF", "proof", HASH);
        Map<String, Object> survived = Map.of(
                "occurredOn", today().toString(), "related", widow, "relation", "SURVIVED_BY", "proof", HASH);
        assertThat(post(widow, "record-relation", Actors.STREET_WORKER, survivor).json().path("rule").asString())
                .isEqualTo("DEATH-RECORDED");
        assertThat(post(husband, "record-relation", Actors.STREET_WORKER, survived).json().path("rule").asString())
                .isEqualTo("DEATH-RECORDED");
        done(death(husband, today(), null));
        done(post(widow, "record-relation", Actors.STREET_WORKER, survivor));
    }

    @Test
    void ben26NobodySurvivesWhoTurnsOutToLive() {
        String widow = newCase();
        String husband = newCase();
        done(death(husband, today(), null));
        done(post(widow, "record-relation", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "related", husband, "relation", "SURVIVOR_OF", "proof", HASH)));
        done(post(husband, "revoke-death-record", Actors.DISTRICT_APPROVER, decision("proofOfError", HASH)));
        assertThat(facts(husband)).endsWith("DeathRecordRevoked", "RelationEnded");
        assertThat(facts(widow)).endsWith("RelationRecorded", "RelationEnded");
    }

    /** A case that is only kept must not come back with a relation to somebody living that gives rights. */
    @Test
    void ben26NorInACaseThatIsRestrictedAtThatTime() {
        String widow = newCase();
        String husband = newCase();
        done(death(husband, today(), null));
        done(post(widow, "record-relation", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "related", husband, "relation", "SURVIVOR_OF", "proof", HASH)));
        done(post(widow, "restrict-processing", Actors.PRIVACY_OFFICER, Map.of(
                "occurredOn", today().toString(), "because", Map.of("reason", "本人提出异议"))));
        done(post(husband, "revoke-death-record", Actors.DISTRICT_APPROVER, decision("proofOfError", HASH)));
        assertThat(facts(widow)).endsWith("ProcessingRestricted", "RelationEnded");
    }

    private static Map<String, Object> plaque(String address) {
        return Map.of("occurredOn", today().toString(), "ground", "VETERAN", "address", address);
    }

    @Test
    void hon01APlaqueThatWasASlipGivesTheHouseholdBackToTheDeadFromWhomItWasTaken() {
        String dead = newCase();
        String slip = newCase();
        done(post(dead, "hang-plaque", Actors.STREET_WORKER, plaque("试验路330弄1号101室")));
        done(death(dead, today(), null));
        done(post(slip, "hang-plaque", Actors.STREET_WORKER, plaque("试验路330弄1号101室")));
        assertThat(households(dead)).isEmpty();
        done(takenDown(slip));
        assertThat(households(dead)).containsExactly(true);
        assertThat(households(slip)).isEmpty();
        done(post(dead, "revoke-death-record", Actors.DISTRICT_APPROVER, decision("proofOfError", HASH)));
        assertThat(facts(dead)).doesNotContain("PlaqueSuperseded");
        assertThat(households(dead)).containsExactly(false);
    }

    @Test
    void hon01WhoWasTakenForDeadAndToldThatItPassedOnDoesNotGetItBySomebodyElsesSlip() {
        String dead = newCase();
        String slip = newCase();
        done(post(dead, "hang-plaque", Actors.STREET_WORKER, plaque("试验路331弄1号101室")));
        done(death(dead, today(), null));
        done(post(slip, "hang-plaque", Actors.STREET_WORKER, plaque("试验路331弄1号101室")));
        done(post(dead, "revoke-death-record", Actors.DISTRICT_APPROVER, decision("proofOfError", HASH)));
        assertThat(facts(dead)).contains("PlaqueSuperseded");
        done(takenDown(slip));
        assertThat(households(dead)).isEmpty();
        done(post(dead, "hang-plaque", Actors.STREET_WORKER, plaque("试验路331弄1号101室")));
    }

    /** What was hung last, by a slip. */
    private Api.Answer takenDown(String id) {
        return post(id, "reverse-fact", Actors.STATION_HEAD, Map.of(
                "occurredOn", today().toString(), "factVersion", 2, "because", Map.of("reason", "误录")));
    }

    /** Of each household that a case holds, whether another of it may claim it. */
    private static List<Boolean> households(String id) {
        return new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT holder_gone FROM claims.household WHERE case_id = ?::uuid", Boolean.class, id);
    }

    /** What an approver is shown of the plaque. */
    private String seen(String id) {
        return seen(id, Actors.DISTRICT_APPROVER);
    }

    private String seen(String id, Actor by) {
        return api.get("/api/v1/cases/" + id + "/allowed-commands")
                .by(by)
                .send()
                .json()
                .findPath("plaque")
                .asString();
    }

    @Test
    void mergeReportWhoReportedDoesNotGoOnWhereANoticeRuns() {
        String reported = newCase();
        String noticed = newCase();
        report(reported);
        Api.Answer notice = post(noticed, "issue-reporting-notice", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "category", "CONSCRIPT", "mode", "SELF_EMPLOYMENT",
                "dischargeApprovedOn", today().toString()));
        assertThat(notice.status()).as(notice.text()).isEqualTo(200);
        assertThat(merge(reported, noticed).json().path("rule").asString()).isEqualTo("MERGE-REPORT");
        assertThat(merge(noticed, reported).status()).isEqualTo(200);
    }

    /** What follows a report is done in the case that holds it, so that case goes on. */
    @Test
    void mergeReportWhoReportedOnlyInTheDoubleGoesOnThere() {
        String reported = newCase();
        String other = newCase();
        report(reported);
        assertThat(merge(reported, other).json().path("rule").asString()).isEqualTo("MERGE-REPORT");
        servedElsewhere(other);
        assertThat(merge(reported, other).json().path("rule").asString()).isEqualTo("MERGE-REPORT");
        assertThat(facts(reported)).doesNotContain("CaseMerged");
        done(merge(other, reported));
        assertThat(lastPayload(reported)).doesNotContain("\"service\"");
        done(post(reported, "start-bundle", Actors.STREET_WORKER, Map.of("occurredOn", today().toString())));
    }

    /** The report was taken in another district, whose file came with the person. */
    private void servedElsewhere(String id) {
        done(post(id, "accept-transfer-in", Actors.DISTRICT_OFFICER, Map.of(
                "occurredOn", today().toString(), "origin", "310106", "stopLetterNumber", "静退役军人〔2026〕7号",
                "hukouMovedOn", today().toString(), "paidUntil", today().toString(), "served", Map.of(
                        "category", "CONSCRIPT", "mode", "SELF_EMPLOYMENT", "dischargeApprovedOn",
                        today().toString()))));
    }

    private void report(String id) {
        Api.Answer answer = post(id, "record-report", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "category", "CONSCRIPT", "mode", "SELF_EMPLOYMENT",
                "dischargeApprovedOn", today().toString(), "certificateNumber", "TEST-1", "settlementPlace",
                Actors.STREET));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        // a report that waits to be accepted keeps the case open
        Api.Answer accepted = post(id, "accept-settlement", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "fileArrived", false));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
    }

    private static String lastPayload(String id) {
        return new JdbcTemplate(DATABASE.superuser()).queryForObject(
                "SELECT payload FROM event_log.event WHERE stream_id = ?::uuid ORDER BY version DESC LIMIT 1",
                String.class, id);
    }

    @Test
    void s09WhoOpensASecondCaseIsPointedToTheFirstWhereItIsTheirs() {
        Map<String, Object> person = opening();
        String first = newCase(person);
        Api.Answer refused = api.post("/api/v1/cases", person).by(Actors.NEIGHBOURHOOD_WORKER).send();
        assertThat(refused.problem()).isEqualTo("409 duplicate-person");
        assertThat(refused.json().path("caseId").asString()).isEqualTo(first);
        Map<String, Object> there = new HashMap<>(person);
        there.put("street", Actors.OTHER_STREET);
        there.put("neighbourhood", "310104008901");
        Api.Answer foreign = api.post("/api/v1/cases", there).by(Actors.OTHER_STREET_WORKER).send();
        assertThat(foreign.problem()).isEqualTo("409 duplicate-person");
        assertThat(foreign.json().has("caseId")).isFalse();
    }

    /** The paper file has fifteen digits; whoever comes with the eighteen is found, and what was opened beside it ends there. */
    @Test
    void s09TheEighteenDigitsLeadToTheCaseOfTheFifteen() {
        String legacy = newCase(opening("310104460720002"));
        Api.Answer refused = api.post("/api/v1/cases", opening("310104194607200028")).by(Actors.STREET_WORKER).send();
        assertThat(refused.problem()).isEqualTo("409 duplicate-person");
        assertThat(refused.json().path("rule").asString()).isEqualTo("REG-14");
        assertThat(refused.json().path("caseId").asString()).isEqualTo(legacy);
        String underAnother = newCase();
        assertThat(merge(underAnother, legacy).status()).isEqualTo(200);
        assertThat(facts(underAnother)).endsWith("CaseMerged");
    }

    /** A case that is only stored is found by none but those who guard it, by a person's number neither (PRI-05). */
    @Test
    void aNumberPointsToNoCaseThatIsOnlyStored() {
        Map<String, Object> person = opening();
        String stored = newCase(person);
        done(post(stored, "restrict-processing", new Actor(
                "p-315", "p-315-account", Role.PRIVACY_OFFICER, Actors.DISTRICT),
                Map.of(
                        "occurredOn", today().toString(), "because", Map.of("reason", "本人要求"))));
        Api.Answer refused = api.post("/api/v1/cases", person).by(Actors.NEIGHBOURHOOD_WORKER).send();
        assertThat(refused.problem()).isEqualTo("409 duplicate-person");
        assertThat(refused.json().has("caseId")).isFalse();
        JsonNode row = api.post("/api/v1/arrival-plans", Map.of("rows", List.of(Map.of(
                "open", person, "expect", Map.of(
                        "occurredOn", today().toString(), "planYear", today().getYear(), "category", "CONSCRIPT",
                        "mode", "SELF_EMPLOYMENT", "expectedIn", today().getYear() + "-09")))))
                .by(Actors.STREET_WORKER)
                .send()
                .json()
                .at("/rows/0");
        assertThat(row.path("code").asString()).isEqualTo("case-not-found");
        assertThat(row.has("caseId") || row.has("rule")).isFalse();
    }

    /** Whoever has a list of numbers and asks for each whether that person is known here is on record at each of them. */
    @Test
    void whetherAPersonHasACaseElsewhereIsAskedOnTheRecordOfThatCase() {
        Map<String, Object> person = opening();
        String held = newCase(person);
        Map<String, Object> there = new HashMap<>(person);
        there.put("street", Actors.OTHER_STREET);
        there.put("neighbourhood", "310104008901");
        for (int asked = 1; asked <= 2; asked++) {
            Api.Call open = api.post("/api/v1/cases", there).by(Actors.OTHER_STREET_WORKER);
            open.header("Prefer", asked == 1 ? "handling=dry-run" : "handling=strict");
            assertThat(open.send().problem()).isEqualTo("409 duplicate-person");
            assertThat(looks(held, "DENIED")).isEqualTo(asked);
        }
        Map<String, Object> another = opening();
        another.put("street", Actors.OTHER_STREET);
        another.put("neighbourhood", "310104008901");
        String own = opened(another);
        Actor head = new Actor("p-203", "p-203-account", Role.STATION_HEAD, Actors.OTHER_STREET);
        Map<String, Object> correction = Map.of(
                "occurredOn", today().toString(), "citizenId", person.get("citizenId"), "statedSex",
                CitizenIdNumber.parse(person.get("citizenId").toString(), today()).sex().name(), "proof", HASH,
                "because", Map.of("reason", "公安核对"));
        assertThat(post(own, "correct-identity", head, correction).problem()).isEqualTo("409 duplicate-person");
        assertThat(looks(held, "DENIED")).isEqualTo(3);
        assertThat(looks(own, "GRANTED")).isEqualTo(1);
        assertThat(api.post("/api/v1/cases", person).by(Actors.STREET_WORKER).send().problem())
                .isEqualTo("409 duplicate-person");
        assertThat(looks(held, "GRANTED")).isEqualTo(1);
    }

    @Test
    void s09ThePersonOfAMergedCaseHasACaseStill() {
        Map<String, Object> person = opening();
        String first = newCase(person);
        assertThat(merge(first, newCase()).status()).isEqualTo(200);
        assertThat(api.post("/api/v1/cases", person).by(Actors.STREET_WORKER).send().problem())
                .isEqualTo("409 duplicate-person");
    }

    /** The other number is the person's too; and it may be the right one of the two. */
    @Test
    void reg14TheNumberOfADoubleStaysClaimedWhenTheOtherIsPutRight() {
        Map<String, Object> twice = opening();
        String ending = newCase(twice);
        String goesOn = newCase();
        assertThat(merge(ending, goesOn).status()).isEqualTo(200);
        assertThat(corrected(goesOn, opening(), Actors.STATION_HEAD).status()).isEqualTo(200);
        assertThat(api.post("/api/v1/cases", twice).by(Actors.STREET_WORKER).send().problem())
                .isEqualTo("409 duplicate-person");
        Api.Answer toTheDoubles = corrected(
                goesOn, twice, new Actor("p-950", "p-950-account", Role.STATION_HEAD, Actors.STREET));
        assertThat(toTheDoubles.status()).as(toTheDoubles.text()).isEqualTo(200);
        assertThat(api.post("/api/v1/cases", twice).by(Actors.STREET_WORKER).send().problem())
                .isEqualTo("409 duplicate-person");
    }

    /** Another number may be one of the other sex: then it is asked which counts (VAL-ID-4). */
    private Api.Answer corrected(String id, Map<String, Object> person, Actor by) {
        String number = person.get("citizenId").toString();
        return post(id, "correct-identity", by, Map.of(
                "occurredOn", today().toString(), "citizenId", number, "statedSex",
                CitizenIdNumber.parse(number, today()).sex().name(), "proof", HASH, "because",
                Map.of("reason", "公安核对")));
    }

    @Test
    void aNumberThatWasPutRightIsFreeForThePersonItBelongsTo() {
        Map<String, Object> wrongly = opening();
        String id = newCase(wrongly);
        Map<String, Object> truly = opening();
        Api.Answer corrected = corrected(id, truly, Actors.STATION_HEAD);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(api.post("/api/v1/cases", truly).by(Actors.STREET_WORKER).send().problem())
                .isEqualTo("409 duplicate-person");
        assertThat(api.post("/api/v1/cases", wrongly).by(Actors.STREET_WORKER).send().status()).isEqualTo(201);
    }

    @Test
    void s15OfTwoPlaquesForOneHouseholdAtOnceOneIsHungAndTheAddressIsNowhereInClear() {
        List<String> cases = List.of(newCase(), newCase(), newCase(), newCase());
        List<Api.Answer> answers = atOnce(4, n -> post(cases.get(n), "hang-plaque", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "ground", "VETERAN", "address", "试验路100弄" + "2号301室")));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream()
                .filter(answer -> answer.status() != 200)
                .map(answer -> answer.json().path("rule").asString()))
                .containsOnly("HON-01");
        assertThat(new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT payload FROM event_log.event WHERE type = 'PlaqueHung'", String.class))
                .noneMatch(payload -> payload.contains("试验路"));
    }

    @Test
    void s24ADeathTomorrowIsRefusedAndOneLongPastNeedsAReasonAndAnApprover() {
        String id = newCase();
        assertThat(death(id, today().plusDays(1), null).json().path("rule").asString()).isEqualTo("FUTURE-FACT");
        assertThat(death(id, today().minusDays(91), null).problem()).isEqualTo("403 reason-required");
        Api.Answer alone = death(id, today().minusDays(91), "户籍窗口转来");
        assertThat(alone.json().path("rule").asString()).isEqualTo("BACKDATED");
        done(agree(id, today().minusDays(91)));
        assertThat(death(id, today().minusDays(92), "户籍窗口转来").json().path("rule").asString())
                .as("agreed to for another day")
                .isEqualTo("BACKDATED");
        assertThat(death(id, today().minusDays(91), "户籍窗口转来").status()).isEqualTo(200);
        assertThat(death(newCase(), today().minusDays(90), null).status()).as("not long past").isEqualTo(200);
    }

    /** What the head read in the papers, entered by the head. */
    private Api.Answer agree(String id, LocalDate dated) {
        return agree(id, "record-death", Map.of(
                "occurredOn", dated.toString(), "proof", "CERTIFICATE", "evidence", HASH));
    }

    private Api.Answer agree(String id, String command, Object says) {
        return post(id, "approve-backdating", Actors.STATION_HEAD, Map.of(
                "occurredOn", today().toString(), "command", command, "says", says,
                "because", Map.of("reason", "死亡证明已核对")));
    }

    @Test
    void s24WhatIsAgreedToIsReadAsStrictlyAsTheCommandItself() {
        String id = newCase();
        String day = today().minusDays(91).toString();
        Map<String, Object> death = Map.of("occurredOn", day, "proof", "CERTIFICATE", "evidence", HASH);
        assertThat(fault(agree(id, "no-such-command", death))).isEqualTo("wrong-type /command");
        assertThat(fault(agree(id, "open-case", death))).isEqualTo("wrong-type /command");
        assertThat(fault(agree(id, "approve-backdating", Map.of("occurredOn", day, "command", "record-death", "says",
                death)))).as("one within another").isEqualTo("wrong-type /command");
        assertThat(fault(agree(id, "record-death", "yes"))).isEqualTo("wrong-type /says");
        assertThat(fault(agree(id, "record-death", Map.of("occurredOn", day, "colour", "red"))))
                .isEqualTo("unknown-field /says/colour");
        assertThat(fault(agree(id, "record-death", Map.of("occurredOn", day, "caseId", newCase()))))
                .isEqualTo("unknown-field /says/caseId");
        assertThat(fault(agree(id, "record-death", Map.of("occurredOn", day, "proof", "HEARSAY", "evidence", HASH))))
                .isEqualTo("wrong-type /says/proof");
        assertThat(fault(agree(id, "record-death", Map.of("occurredOn", day, "proof", "CERTIFICATE"))))
                .isEqualTo("required /says/evidence");
    }

    /** What is warned of when the command itself comes is no matter of the agreement, which stands once it is written. */
    @Test
    void s24AnAgreementThatWasWrittenIsAnsweredAsOne() {
        String id = newCase();
        Api.Answer agreed = agree(id, "link-to-job", Map.of(
                "occurredOn", today().minusDays(91).toString(), "enrolment", 1, "employer", "AAAAAAAAAAAAAAAAAA"));
        assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
        assertThat(facts(id)).endsWith("BackdatingApproved");
    }

    private static String fault(Api.Answer answer) {
        JsonNode first = answer.json().at("/errors/0");
        return first.path("code").asString() + " " + first.path("pointer").asString();
    }

    private Api.Answer death(String id, LocalDate on, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "occurredOn", on.toString(), "proof", "CERTIFICATE", "evidence", HASH));
        if (reason != null) {
            body.put("because", Map.of("reason", reason));
        }
        return post(id, "record-death", Actors.STREET_WORKER, body);
    }

    /** ARC-04, ARC-05: a person is forgotten whole, so what keeps the record of the double keeps the other one too. */
    @Test
    void aDoubleThatIsToBeKeptKeepsThePerson() {
        String ending = newCase();
        String goesOn = newCase();
        merge(ending, goesOn);
        archived(goesOn);
        assertThat(erasure(goesOn).json().path("rule").asString()).isEqualTo("CASE-STATE");
        archived(ending);
        Map<String, Object> hold = Map.of(
                "occurredOn", today().toString(), "reference", "徐法〔2026〕1号", "because", Map.of("reason", "诉讼"));
        assertThat(post(ending, "place-legal-hold", Actors.PRIVACY_OFFICER, hold).status()).isEqualTo(200);
        assertThat(erasure(goesOn).json().path("rule").asString()).isEqualTo("LEGAL-HOLD");
        assertThat(post(ending, "lift-legal-hold", Actors.DISTRICT_APPROVER, Map.of(
                "occurredOn", today().toString(), "because", Map.of("reason", "已结案"))).status()).isEqualTo(200);
        Api.Answer asked = erasure(goesOn);
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        // who freed the double is not who agrees to destroy it
        assertThat(confirmed(goesOn, Actors.DISTRICT_APPROVER).problem()).isEqualTo("403 four-eyes");
        assertThat(confirmed(goesOn, Actors.SECOND_APPROVER).status()).isEqualTo(200);
    }

    private Api.Answer confirmed(String id, Actor by) {
        return post(id, "confirm-erasure", by, Map.of(
                "occurredOn", today().toString(), "because", Map.of("reason", "同意")));
    }

    private void archived(String id) {
        Api.Answer closed = post(id, "close-case", Actors.STATION_HEAD, Map.of(
                "occurredOn", today().toString(), "closingReason", "OTHER", "because", Map.of("reason", "归并")));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        Api.Answer archived = post(id, "archive-case", Actors.DISTRICT_OFFICER, Map.of(
                "occurredOn", today().toString(), "because", Map.of("reason", "归档")));
        assertThat(archived.status()).as(archived.text()).isEqualTo(200);
    }

    private Api.Answer erasure(String id) {
        return post(id, "request-erasure", Actors.PRIVACY_OFFICER, Map.of(
                "occurredOn", today().toString(), "ground", "UNLAWFUL", "appraisal", "徐档鉴〔2026〕3号",
                "because", Map.of("reason", "本人请求")));
    }

    /** The number, the paper and the household are of the one whose they were, and the person may be looked for again. */
    @Test
    void twoWhoWereTakenForOneHaveACaseEachAgain() {
        Map<String, Object> person = opening();
        String wrong = newCase(person);
        String goesOn = newCase();
        servedElsewhere(wrong);
        certified(wrong, "TEST-" + wrong.substring(24));
        done(post(wrong, "hang-plaque", Actors.STREET_WORKER, plaque("试验路340弄1号101室")));
        done(merge(wrong, goesOn));
        assertThat(holders("identity", wrong)).isZero();
        assertThat(parted(wrong, Actors.DISTRICT_APPROVER).problem()).isEqualTo("403 four-eyes");
        done(parted(wrong, Actors.SECOND_APPROVER));
        assertThat(facts(wrong)).endsWith("CaseMerged", "FactReversed");
        assertThat(facts(goesOn)).endsWith("CaseAbsorbed", "FactReversed");
        for (String id : List.of(wrong, goesOn)) {
            assertThat(holders("identity", id)).isEqualTo(1);
        }
        assertThat(holders("paper_number", wrong)).isEqualTo(1);
        assertThat(holders("paper_number", goesOn)).isZero();
        assertThat(households(wrong)).containsExactly(false);
        assertThat(households(goesOn)).isEmpty();
        Api.Answer known = api.post("/api/v1/cases", person).by(Actors.STREET_WORKER).send();
        assertThat(known.json().path("caseId").asString()).as(known.text()).isEqualTo(wrong);
        done(post(wrong, "claim-subsidy", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "enrolment", 1, "amountFen", 100_000)));
        report(goesOn);
    }

    @Test
    void correctionTargetWhatWasDoneWithWhatCameKeepsTwoTogetherUntilItIsUndone() {
        String wrong = newCase();
        String goesOn = newCase();
        done(post(wrong, "hang-plaque", Actors.STREET_WORKER, plaque("试验路341弄1号101室")));
        done(merge(wrong, goesOn));
        done(post(goesOn, "replace-plaque", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "cause", "MOVED", "address", "试验路342弄1号101室")));
        Api.Answer refused = parted(wrong, Actors.SECOND_APPROVER);
        assertThat(refused.json().path("rule").asString()).as(refused.text()).isEqualTo("CORRECTION-TARGET");
        assertThat(refused.text()).contains("PlaqueReplaced", goesOn);
        assertThat(looks(goesOn, "GRANTED")).as("what it says of the other case is on record").isEqualTo(1);
        assertThat(facts(wrong)).endsWith("CaseMerged");
    }

    /** The right number of the two was the other's: they are one person. */
    @Test
    void reg14WhereTheNumberOfTheOneWasTakenForTheOthersTheyStayTogether() {
        Map<String, Object> twice = opening();
        String wrong = newCase(twice);
        String goesOn = newCase();
        done(merge(wrong, goesOn));
        done(corrected(goesOn, twice, Actors.STATION_HEAD));
        Api.Answer refused = parted(wrong, Actors.SECOND_APPROVER);
        assertThat(refused.json().path("rule").asString()).as(refused.text()).isEqualTo("CORRECTION-TARGET");
        assertThat(holders("identity", goesOn)).isEqualTo(1);
    }

    @Test
    void whatHadEndedInACaseGoesBackWithIt() {
        String first = newCase();
        String wrong = newCase();
        String goesOn = newCase();
        done(merge(first, wrong));
        done(merge(wrong, goesOn));
        assertThat(holders("identity", goesOn)).isEqualTo(3);
        assertThat(parted(first, Actors.SECOND_APPROVER).json().path("rule").asString()).isEqualTo("CASE-MERGED");
        done(parted(wrong, Actors.SECOND_APPROVER));
        assertThat(holders("identity", goesOn)).isEqualTo(1);
        assertThat(holders("identity", wrong)).isEqualTo(2);
        done(parted(first, Actors.SECOND_APPROVER));
        assertThat(holders("identity", first)).isEqualTo(1);
        done(merge(first, goesOn));
        assertThat(holders("identity", goesOn)).isEqualTo(2);
    }

    /** Each has a plaque at home, and whose household another one claimed meanwhile is told so. */
    @Test
    void hon01APlaqueThatStayedBehindHoldsItsHouseholdAgainUnlessTheNextHasIt() {
        for (boolean claimed : List.of(false, true)) {
            String wrong = newCase();
            String goesOn = newCase();
            String home = claimed ? "试验路343弄1号101室" : "试验路344弄1号101室";
            done(post(wrong, "hang-plaque", Actors.STREET_WORKER, plaque(home)));
            done(post(goesOn, "hang-plaque", Actors.STREET_WORKER, plaque(claimed ? "试验路345弄1号" : "试验路346弄1号")));
            done(merge(wrong, goesOn));
            if (claimed) {
                done(post(newCase(), "hang-plaque", Actors.STREET_WORKER, plaque(home)));
            }
            done(parted(wrong, Actors.SECOND_APPROVER));
            assertThat(households(goesOn)).containsExactly(false);
            assertThat(households(wrong)).isEqualTo(claimed ? List.of() : List.of(false));
            assertThat(facts(wrong).contains("PlaqueSuperseded")).isEqualTo(claimed);
        }
    }

    /** Who is counted by a double is counted as what the case that goes on says: dead, and alive after all (S25). */
    @Test
    void s25ADeathAfterAMergerIsToldToWhateverDoubleKeepsFiguresAndSoIsThatItWasNone() {
        String first = keepsFigures();
        String nothingKept = newCase();
        String second = newCase();
        String goesOn = newCase();
        done(merge(first, second));
        done(merge(nothingKept, second));
        done(merge(second, goesOn));
        done(death(goesOn, today(), null));
        for (String ended : List.of(first, second)) {
            assertThat(facts(ended)).endsWith("DeathMirrored");
            assertThat(lastPayload(ended)).contains("\"goesOn\":\"" + goesOn + "\",\"dead\":true");
        }
        done(post(goesOn, "revoke-death-record", Actors.DISTRICT_APPROVER, decision("proofOfError", HASH)));
        for (String ended : List.of(first, second)) {
            assertThat(facts(ended)).endsWith("DeathMirrored", "DeathMirrored");
            assertThat(lastPayload(ended)).contains("\"dead\":false");
        }
        assertThat(facts(nothingKept)).as("it counts nobody").doesNotContain("DeathMirrored");
    }

    @Test
    void s25WhoEndsInACaseOfTheDeadIsToldSoAndOfTwoWhoWereDeadAlreadyThatTheyLive() {
        String alive = keepsFigures();
        String goesOn = newCase();
        done(death(goesOn, today(), null));
        done(merge(alive, goesOn));
        assertThat(facts(alive)).endsWith("FiguresKept", "DeathMirrored");

        String dead = keepsFigures();
        String alsoDead = newCase();
        done(death(dead, today(), null));
        done(death(alsoDead, today(), null));
        done(merge(dead, alsoDead));
        assertThat(facts(dead)).as("as it says itself").endsWith("FiguresKept");
        done(post(alsoDead, "revoke-death-record", Actors.DISTRICT_APPROVER, decision("proofOfError", HASH)));
        assertThat(lastPayload(dead)).contains("\"dead\":false");
    }

    /** The other person's death is not the one's who comes back, nor of those who had ended in that case. */
    @Test
    void s25WhoWasTakenForSomebodyWhoDiedLivesAgain() {
        String first = keepsFigures();
        String wrong = newCase();
        String goesOn = newCase();
        done(merge(first, wrong));
        done(merge(wrong, goesOn));
        done(death(goesOn, today(), null));
        done(parted(wrong, Actors.SECOND_APPROVER));
        assertThat(facts(wrong)).endsWith("DeathMirrored", "FactReversed");
        assertThat(facts(first)).endsWith("DeathMirrored", "DeathMirrored");
        assertThat(lastPayload(first)).contains("\"goesOn\":\"" + wrong + "\",\"dead\":false");
        done(death(wrong, today(), null));
        assertThat(lastPayload(first)).contains("\"goesOn\":\"" + wrong + "\",\"dead\":true");
    }

    /** A case with something that is counted, and nothing that would keep it from ending in another. */
    private String keepsFigures() {
        String id = newCase();
        servedElsewhere(id);
        done(post(id, "seek-employment", Actors.STREET_WORKER, Map.of("occurredOn", today().toString())));
        return id;
    }

    private Api.Answer parted(String ended, Actor by) {
        return post(ended, "reverse-fact", by, Map.of(
                "occurredOn", today().toString(), "factVersion", facts(ended).lastIndexOf("CaseMerged"), "proof",
                HASH, "because", Map.of("reason", "并非同一人")));
    }

    private static long holders(String claims, String id) {
        return new JdbcTemplate(DATABASE.superuser()).queryForObject(
                "SELECT count(*) FROM claims." + claims + " WHERE case_id = ?::uuid", Long.class, id);
    }

    private Api.Answer merge(String ending, String goesOn) {
        return post(ending, "merge-into", Actors.DISTRICT_APPROVER, Map.of(
                "occurredOn", today().toString(), "into", goesOn, "proof", HASH, "because",
                Map.of("reason", "同一人")));
    }

    private Api.Answer post(String id, String command, Actor actor, Map<String, Object> body) {
        return api.post("/api/v1/cases/" + id + "/" + command, body).by(actor).asOf(facts(id).size() - 1).send();
    }

    private static List<String> facts(String id) {
        return new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT type FROM event_log.event WHERE stream_id = ?::uuid ORDER BY version", String.class, id);
    }

    /** A notice given in the double only would be lost with it, and the days it gave with the notice. */
    @Test
    void mergeReportANoticeThatRunsInTheDoubleIsGivenInTheOtherFirst() {
        String noticed = newCase();
        String other = newCase();
        Map<String, Object> notice = Map.of(
                "occurredOn", today().toString(), "category", "CONSCRIPT", "mode", "SELF_EMPLOYMENT",
                "dischargeApprovedOn", today().toString());
        done(post(noticed, "issue-reporting-notice", Actors.STREET_WORKER, notice));
        assertThat(merge(noticed, other).json().path("rule").asString()).isEqualTo("MERGE-REPORT");
        assertThat(facts(noticed)).doesNotContain("CaseMerged");
        done(post(other, "issue-reporting-notice", Actors.STREET_WORKER, notice));
        done(merge(noticed, other));
    }

    /** Whoever survives the person is known in the case that goes on: it is there that a wrong death is revoked (BEN-26). */
    @Test
    void ben26AMergerForgetsNoSurvivor() {
        String wrong = newCase();
        String goesOn = newCase();
        String widow = newCase();
        done(death(wrong, today(), null));
        done(death(goesOn, today(), null));
        done(post(widow, "add-identity", Actors.STREET_WORKER, Map.of(
                "occurredOn", today().toString(), "kind", "SURVIVOR", "proof", HASH)));
        done(post(widow, "record-relation", Actors.STREET_WORKER, survivorOf(wrong)));
        assertThat(merge(wrong, goesOn).json().path("rule").asString()).isEqualTo("MERGE-BURDEN");
        done(post(widow, "record-relation", Actors.STREET_WORKER, survivorOf(goesOn)));
        done(merge(wrong, goesOn));
    }

    private static Map<String, Object> survivorOf(String dead) {
        return Map.of("occurredOn", today().toString(), "related", dead, "relation", "SURVIVOR_OF", "proof", HASH);
    }
}
