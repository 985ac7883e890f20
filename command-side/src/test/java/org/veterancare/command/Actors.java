package org.veterancare.command;

import java.util.Locale;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.veterancare.events.Actor;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;

/** Made-up people of every role at 斜土路街道 and at the district, and the metadata of a call of theirs. */
public final class Actors {

    public static final String DISTRICT = "310104000000";
    public static final String STREET = "310104007000";
    public static final String NEIGHBOURHOOD = "310104007901";

    /** 枫林路街道, whose people must not see the cases of the other street. */
    public static final String OTHER_STREET = "310104008000";

    public static final Actor NEIGHBOURHOOD_WORKER = actor("p-101", Role.NEIGHBOURHOOD_WORKER, NEIGHBOURHOOD);
    public static final Actor STREET_WORKER = actor("p-102", Role.STREET_CASE_WORKER, STREET);
    public static final Actor STATION_HEAD = actor("p-103", Role.STATION_HEAD, STREET);
    public static final Actor OTHER_STREET_WORKER = actor("p-202", Role.STREET_CASE_WORKER, OTHER_STREET);
    public static final Actor DISTRICT_OFFICER = actor("p-301", Role.DISTRICT_OFFICER, DISTRICT);
    public static final Actor DISTRICT_APPROVER = actor("p-302", Role.DISTRICT_APPROVER, DISTRICT);
    public static final Actor SECOND_APPROVER = actor("p-312", Role.DISTRICT_APPROVER, DISTRICT);
    public static final Actor DECISION_RECORDER = actor("p-303", Role.DECISION_RECORDER, DISTRICT);
    public static final Actor FINANCE = actor("p-304", Role.FINANCE, DISTRICT);
    public static final Actor PRIVACY_OFFICER = actor("p-305", Role.PRIVACY_OFFICER, DISTRICT);
    public static final Actor AUDITOR = actor("p-306", Role.AUDITOR, DISTRICT);
    public static final Actor DISTRICT_LEADER = actor("p-307", Role.DISTRICT_LEADER, DISTRICT);
    public static final Actor SECURITY_ADMIN = actor("p-401", Role.SECURITY_ADMIN, DISTRICT);
    public static final Actor SECURITY_ADMIN_2 = actor("p-402", Role.SECURITY_ADMIN, DISTRICT);
    public static final Actor AUDIT_ADMIN = actor("p-403", Role.AUDIT_ADMIN, DISTRICT);
    public static final Actor TIMER = actor("timer", Role.TIMER, DISTRICT);

    private Actors() {}

    /** The same natural person signed in with another role and account: four eyes must still see one person. */
    public static Actor as(Actor person, Role role, String station) {
        return new Actor(person.person(), person.person() + "-" + role.name().toLowerCase(Locale.ROOT), role, station);
    }

    /** Metadata of a call by this actor. */
    public static MetaData by(Actor actor) {
        return MetaData.from(Map.of(
                Provenance.ACTOR, actor.person(),
                Provenance.ACCOUNT, actor.account(),
                Provenance.ROLE, actor.role().name(),
                Provenance.STATION, actor.station()));
    }

    /** Metadata of a call by this actor who looked at the case at this version. */
    public static MetaData by(Actor actor, long expectedVersion) {
        return by(actor).and(VeteranCase.EXPECTED_VERSION, expectedVersion);
    }

    private static Actor actor(String person, Role role, String station) {
        return new Actor(person, person + "-account", role, station);
    }
}
