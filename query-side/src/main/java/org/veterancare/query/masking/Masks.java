package org.veterancare.query.masking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.veterancare.events.Role;

/**
 * The table of who sees what. Whoever calls people sees their phone; whoever decides on disability sees it; identity numbers
 * and accounts are seen by no one without a reason, and names and words by whoever works on cases, not by whoever audits them.
 * What was wrong and was put right is seen by auditors only (PRI-04). A role that has no line sees nothing.
 */
public final class Masks {

    private static final String TABLE = """
        role                  CITIZEN_ID  PHONE      BANK_ACCOUNT  DISABILITY  OTHER       SUPERSEDED
        NEIGHBOURHOOD_WORKER  ON_REASON   CLEAR      NEVER         NEVER       CLEAR       NEVER
        STREET_CASE_WORKER    ON_REASON   CLEAR      ON_REASON     CLEAR       CLEAR       NEVER
        STATION_HEAD          ON_REASON   ON_REASON  ON_REASON     CLEAR       CLEAR       NEVER
        DISTRICT_OFFICER      ON_REASON   ON_REASON  ON_REASON     CLEAR       CLEAR       NEVER
        DISTRICT_APPROVER     ON_REASON   ON_REASON  ON_REASON     CLEAR       CLEAR       NEVER
        DECISION_RECORDER     ON_REASON   NEVER      NEVER         CLEAR       CLEAR       NEVER
        FINANCE               ON_REASON   NEVER      ON_REASON     NEVER       CLEAR       NEVER
        PRIVACY_OFFICER       ON_REASON   ON_REASON  ON_REASON     ON_REASON   CLEAR       NEVER
        AUDITOR               ON_REASON   ON_REASON  ON_REASON     ON_REASON   ON_REASON   ON_REASON
        DISTRICT_LEADER       NEVER       NEVER      NEVER         NEVER       NEVER       NEVER
        SYSTEM_ADMIN          NEVER       NEVER      NEVER         NEVER       NEVER       NEVER
        SECURITY_ADMIN        NEVER       NEVER      NEVER         NEVER       NEVER       NEVER
        AUDIT_ADMIN           NEVER       NEVER      NEVER         NEVER       NEVER       NEVER
        INSTALLATION          NEVER       NEVER      NEVER         NEVER       NEVER       NEVER
        TIMER                 NEVER       NEVER      NEVER         NEVER       NEVER       NEVER
        """;

    private static final Map<String, Map<Sensitive, Sight>> BY_ROLE = read();

    private Masks() {}

    public static Sight of(Role role, Sensitive field) {
        return BY_ROLE.getOrDefault(role.name(), Map.of()).getOrDefault(field, Sight.NEVER);
    }

    static boolean knows(Role role) {
        return BY_ROLE.containsKey(role.name());
    }

    private static Map<String, Map<Sensitive, Sight>> read() {
        List<List<String>> lines = TABLE.lines().map(line -> List.of(line.split(" +"))).toList();
        List<String> head = lines.getFirst();
        return lines.stream()
                .skip(1)
                .collect(Collectors.toUnmodifiableMap(List::getFirst, line -> sights(head, line)));
    }

    private static Map<Sensitive, Sight> sights(List<String> head, List<String> line) {
        Map<Sensitive, Sight> sights = new EnumMap<>(Sensitive.class);
        for (int at = 1; at < head.size(); at++) {
            sights.put(Sensitive.valueOf(head.get(at)), Sight.valueOf(line.get(at)));
        }
        return sights;
    }
}
