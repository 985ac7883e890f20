package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.command.Actors;
import org.veterancare.eventlog.roles.HeldRoles;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.testing.TestTokens;

/** Whether someone may act is asked of the roles in force for every request; what the token says is only a hint. */
class GrantTest extends HttpTest {

    private static final Map<String, Object> BECAUSE = Map.of("reason", "示例");

    @Autowired
    private HeldRoles roles;

    private static Actor newcomer(String person) {
        return new Actor(person, person + "-account", Role.STREET_CASE_WORKER, Actors.STREET);
    }

    private static String token(Actor actor) {
        return TestTokens.sign(TestTokens.ungranted(actor).build());
    }

    private String called(String token) {
        Api.Answer answer = api.get("/api/v1/commands").token(token).send();
        return answer.status() == 200 ? "200" : answer.problem();
    }

    private Api.Answer asked(String path, Map<String, Object> body, Actor by, long version) {
        Map<String, Object> whole = new LinkedHashMap<>(body);
        whole.put("occurredOn", today().toString());
        return api.post(path, whole).by(by).asOf(version).send();
    }

    /** Enrols a person, and asks for a role of theirs; tells the address of the stream. */
    private String proposed(Actor newcomer) {
        Api.Answer enrolled = api.post("/api/v1/staff", Map.of(
                "occurredOn", today().toString(), "person", newcomer.person())).by(Actors.SECURITY_ADMIN).send();
        assertThat(enrolled.status()).as(enrolled.text()).isEqualTo(201);
        String staff = enrolled.header("Location");
        Api.Answer proposal = asked(staff + "/propose-role", Map.of(
                "account", newcomer.account(), "role", newcomer.role().name(), "station", newcomer.station()),
                Actors.SECURITY_ADMIN, 0);
        assertThat(proposal.status()).as(proposal.text()).isEqualTo(200);
        return staff;
    }

    private Api.Answer confirm(String staff, Actor by) {
        return asked(staff + "/confirm-role", Map.of("grant", 1, "because", BECAUSE), by, 1);
    }

    private Api.Answer revoke(String staff) {
        return asked(
                staff + "/revoke-role",
                Map.of("grant", 1, "ground", "LEFT", "because", BECAUSE),
                Actors.SECURITY_ADMIN,
                2);
    }

    @Test
    void aRoleHoldsFromItsSecondPersonOnAndNotOneRequestLongerThanItsRevocation() {
        Actor newcomer = newcomer("p-901");
        String token = token(newcomer);
        assertThat(called(token)).isEqualTo("403 grant-missing");
        String staff = proposed(newcomer);
        assertThat(called(token)).as("only asked for").isEqualTo("403 grant-missing");
        assertThat(confirm(staff, Actors.SECURITY_ADMIN).problem()).isEqualTo("403 four-eyes");
        assertThat(confirm(staff, Actors.AUDIT_ADMIN).status()).isEqualTo(200);
        assertThat(called(token)).isEqualTo("200");
        boolean remembered = roles.holds(newcomer);

        assertThat(revoke(staff).status()).isEqualTo(200);

        assertThat(called(token)).as("the token lives, the role does not").isEqualTo("403 grant-missing");
        assertThat(remembered).as("who goes by an earlier answer would let them in: the check above notices").isTrue();
    }

    @Test
    void figuresAndHealthOfTheMachineAreForWhoHoldsTheRoleStill() {
        Actor newcomer = new Actor("p-906", "p-906-account", Role.SYSTEM_ADMIN, Actors.DISTRICT);
        String token = token(newcomer);
        assertThat(seen("/actuator/prometheus", token)).isEqualTo("403 false");
        assertThat(seen("/actuator/health", token)).isEqualTo("200 false");
        String staff = proposed(newcomer);
        assertThat(confirm(staff, Actors.AUDIT_ADMIN).status()).isEqualTo(200);
        assertThat(seen("/actuator/prometheus", token)).isEqualTo("200 true");
        assertThat(seen("/actuator/health", token)).isEqualTo("200 true");

        assertThat(revoke(staff).status()).isEqualTo(200);

        assertThat(seen("/actuator/prometheus", token)).isEqualTo("403 false");
        assertThat(seen("/%61ctuator/prometheus", token)).as("the same, written otherwise").isEqualTo("403 false");
        assertThat(seen("/actuator/health", token)).isEqualTo("200 false");
    }

    private String seen(String path, String token) {
        Api.Answer answer = api.get(path).token(token).send();
        return answer.status() + " "
                + (answer.text().contains("jvm_memory_used_bytes") || answer.text().contains("\"components\""));
    }

    @Test
    void aRoleHoldsForItsAccountPersonAndStationOnly() {
        Actor newcomer = newcomer("p-902");
        assertThat(confirm(proposed(newcomer), Actors.SECURITY_ADMIN_2).status()).isEqualTo(200);
        assertThat(called(token(newcomer))).isEqualTo("200");
        for (Actor other : List.of(
                new Actor("p-999", newcomer.account(), newcomer.role(), newcomer.station()),
                new Actor(newcomer.person(), "another", newcomer.role(), newcomer.station()),
                new Actor(newcomer.person(), newcomer.account(), Role.STATION_HEAD, newcomer.station()),
                new Actor(newcomer.person(), newcomer.account(), newcomer.role(), Actors.OTHER_STREET),
                new Actor(newcomer.person(), newcomer.account(), newcomer.role(), Actors.DISTRICT))) {
            assertThat(called(token(other))).as(other.toString()).isEqualTo("403 grant-missing");
        }
    }

    @Test
    void withoutARoleNothingIsReadSentOrLearnt() {
        String token = token(newcomer("p-903"));
        for (String path : List.of("/api/v1/policy", "/api/v1/rules", "/api/v1/cases/" + newCase()
                + "/allowed-commands")) {
            assertThat(api.get(path).token(token).send().problem()).isEqualTo("403 grant-missing");
        }
        assertThat(api.post("/api/v1/cases", "{").token(token).send().problem()).isEqualTo("403 grant-missing");
        assertThat(called(token(Actors.TIMER))).as("a timer needs no door").isEqualTo("403 grant-missing");
    }

    @Test
    void anAccountStaysWithThePersonWhoHadARoleUnderItAlsoWhenTheRoleIsGone() {
        Actor first = new Actor("p-910", "a-shared", Role.STREET_CASE_WORKER, Actors.STREET);
        String staff = proposed(first);
        assertThat(confirm(staff, Actors.AUDIT_ADMIN).status()).isEqualTo(200);
        assertThat(revoke(staff).status()).isEqualTo(200);

        String second = proposed(new Actor("p-911", "a-shared", Role.STREET_CASE_WORKER, Actors.STREET));

        Api.Answer refused = confirm(second, Actors.AUDIT_ADMIN);
        assertThat(refused.problem()).isEqualTo("422 rule-broken");
        assertThat(refused.text()).contains("GRANT-04");
    }

    @Test
    void onePersonIsEnrolledOnce() {
        proposed(newcomer("p-904"));
        assertThat(api.post("/api/v1/staff", Map.of("occurredOn", today().toString(), "person", "p-904"))
                .by(Actors.SECURITY_ADMIN)
                .send()
                .json()
                .path("rule")
                .asString()).isEqualTo("STAFF-ONCE");
    }

    @Test
    void theTableStandsOrFallsWithTheFact() {
        Actor newcomer = newcomer("p-905");
        String staff = proposed(newcomer);
        String id = staff.substring(staff.lastIndexOf('/') + 1);
        JdbcTemplate jdbc = new JdbcTemplate(DATABASE.superuser());
        jdbc.update("INSERT INTO access.held_role (staff_id, number, person, account, role, station)"
                + " VALUES (?::uuid, 1, 'x', 'x', 'AUDITOR', 'x')", id);
        assertThat(confirm(staff, Actors.SECURITY_ADMIN_2).status()).isNotEqualTo(200);
        assertThat(jdbc.queryForList("SELECT type FROM event_log.event WHERE stream_id = ?::uuid ORDER BY version",
                String.class, id)).containsExactly("StaffEnrolled", "RoleProposed");
        jdbc.update("DELETE FROM access.held_role WHERE staff_id = ?::uuid", id);
        assertThat(confirm(staff, Actors.SECURITY_ADMIN_2).status()).isEqualTo(200);
        assertThat(roles.holds(newcomer)).isTrue();
    }

    @Test
    void aRegionHasOneStationUnderTheOneAboveIt() {
        assertThat(opened(Actors.STREET).json().path("rule").asString()).isEqualTo("STATION-TREE");
        String centre = opened(Actors.DISTRICT).header("Location");
        String street = opened(Actors.STREET).header("Location");
        assertThat(opened(Actors.STREET).json().path("rule").asString()).isEqualTo("NET-01");
        assertThat(close(centre).json().path("rule").asString()).as("a street is below").isEqualTo("STATION-TREE");
        assertThat(asked(street + "/assign-staff", Map.of("person", "p-102"), Actors.STATION_HEAD, 0).status())
                .isEqualTo(200);
        assertThat(asked(street + "/assign-staff", Map.of("person", "p-102"), new Actor(
                "p-203", "p-203-account", Role.STATION_HEAD, Actors.OTHER_STREET), 1).problem())
                .isEqualTo("404 not-found");
        assertThat(asked(street + "/close-station", Map.of(), Actors.DISTRICT_OFFICER, 1).status()).isEqualTo(200);
        assertThat(opened(Actors.STREET).status()).as("once closed, another may be opened").isEqualTo(201);
        new JdbcTemplate(DATABASE.superuser()).update("TRUNCATE claims.station");
    }

    private Api.Answer opened(String code) {
        return api.post("/api/v1/stations", Map.of("occurredOn", today().toString(), "code", code))
                .by(Actors.DISTRICT_OFFICER)
                .send();
    }

    private Api.Answer close(String station) {
        return asked(station + "/close-station", Map.of(), Actors.DISTRICT_OFFICER, 0);
    }
}
