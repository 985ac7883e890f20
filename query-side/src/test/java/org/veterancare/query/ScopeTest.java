package org.veterancare.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;

class ScopeTest {

    private static Actor actor(Role role, String station) {
        return new Actor("p", "a", role, station);
    }

    @Test
    void aDistrictSeesAllItsCasesAStreetItsOwnACommitteeItsOwn() {
        Scope district = Scope.ofCases(actor(Role.AUDITOR, "310104000000"));
        Scope street = Scope.ofCases(actor(Role.STREET_CASE_WORKER, Stories.STREET));
        Scope committee = Scope.ofCases(actor(Role.NEIGHBOURHOOD_WORKER, Stories.NEIGHBOURHOOD));
        assertThat(district.covers(Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD)).isTrue();
        assertThat(district.covers("310105001000", "310105001001")).isFalse();
        assertThat(street.covers(Stories.STREET, "310104007902")).isTrue();
        assertThat(street.covers(Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD)).isFalse();
        assertThat(committee.covers(Stories.STREET, Stories.NEIGHBOURHOOD)).isTrue();
        assertThat(committee.covers(Stories.STREET, "310104007902")).isFalse();
    }

    @Test
    void theScopeAgreesWithWhatAnActorCovers() {
        for (String station : new String[]{"310104000000", Stories.STREET, Stories.NEIGHBOURHOOD, "310105000000"}) {
            Actor actor = actor(Role.STREET_CASE_WORKER, station);
            for (String[] place : new String[][]{
                {Stories.STREET, Stories.NEIGHBOURHOOD},
                {Stories.STREET, "310104007902"},
                {Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD}}) {
                assertThat(Scope.ofCases(actor).covers(place[0], place[1]))
                        .isEqualTo(actor.covers(place[0], place[1]));
            }
        }
    }

    @Test
    void aLeaderSeesFiguresOnlyAndATimerNothing() {
        assertThatThrownBy(() -> Scope.ofCases(actor(Role.DISTRICT_LEADER, "310104000000")))
                .hasMessage("insufficient-role");
        assertThat(Scope.ofFigures(actor(Role.DISTRICT_LEADER, "310104000000")).street()).isNull();
        assertThatThrownBy(() -> Scope.ofCases(actor(Role.TIMER, "310104000000"))).hasMessage("insufficient-role");
        assertThatThrownBy(() -> Scope.ofFigures(actor(Role.TIMER, "310104000000"))).hasMessage("insufficient-role");
    }
}
