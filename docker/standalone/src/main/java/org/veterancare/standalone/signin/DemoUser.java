package org.veterancare.standalone.signin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.veterancare.events.Role;

/**
 * A made-up member of staff.
 *
 * @param account name to sign in with; the password is {@link #PASSWORD}
 * @param person the natural person, made up as well
 * @param station 12-digit code of the district, a street or a TEST neighbourhood
 */
public record DemoUser(String account, String person, Role role, String station) {

    public static final String PASSWORD = "demo";
    public static final String DISTRICT = "310104000000";

    /** The streets and the town of Xuhui under short names, by their statistical codes (domain 9.5). */
    public static final Map<String, String> STREETS = Map.ofEntries(
            Map.entry("tianping", "310104003000"),
            Map.entry("hunan", "310104004000"),
            Map.entry("xietu", "310104007000"),
            Map.entry("fenglin", "310104008000"),
            Map.entry("changqiao", "310104010000"),
            Map.entry("tianlin", "310104011000"),
            Map.entry("hongmei", "310104012000"),
            Map.entry("kangjian", "310104013000"),
            Map.entry("xujiahui", "310104014000"),
            Map.entry("lingyun", "310104015000"),
            Map.entry("longhua", "310104016000"),
            Map.entry("caohejing", "310104017000"),
            Map.entry("huajing", "310104103000"));

    /** Everyone who can sign in: a few in each street, the district's own staff, and no timer. */
    public static List<DemoUser> all() {
        Stream<DemoUser> district = Stream.of(
                new DemoUser("officer", "p-district-1", Role.DISTRICT_OFFICER, DISTRICT),
                new DemoUser("approver", "p-district-2", Role.DISTRICT_APPROVER, DISTRICT),
                new DemoUser("approver-2", "p-district-3", Role.DISTRICT_APPROVER, DISTRICT),
                new DemoUser("recorder", "p-district-4", Role.DECISION_RECORDER, DISTRICT),
                new DemoUser("finance", "p-district-5", Role.FINANCE, DISTRICT),
                new DemoUser("privacy", "p-district-6", Role.PRIVACY_OFFICER, DISTRICT),
                new DemoUser("auditor", "p-district-7", Role.AUDITOR, DISTRICT),
                new DemoUser("leader", "p-district-8", Role.DISTRICT_LEADER, DISTRICT),
                new DemoUser("admin", "p-district-9", Role.SYSTEM_ADMIN, DISTRICT),
                new DemoUser("security", "p-district-10", Role.SECURITY_ADMIN, DISTRICT),
                new DemoUser("security-2", "p-district-11", Role.SECURITY_ADMIN, DISTRICT),
                new DemoUser("audit-admin", "p-district-12", Role.AUDIT_ADMIN, DISTRICT));
        return Stream.concat(district, STREETS.keySet().stream().sorted().flatMap(DemoUser::ofStreet)).toList();
    }

    /** @throws java.util.NoSuchElementException where nobody has this account */
    public static DemoUser of(String account) {
        return all().stream().filter(user -> user.account().equals(account)).findFirst().orElseThrow();
    }

    private static Stream<DemoUser> ofStreet(String name) {
        String street = STREETS.get(name);
        return Stream.of(
                new DemoUser("street-" + name, "p-" + name + "-1", Role.STREET_CASE_WORKER, street),
                new DemoUser("head-" + name, "p-" + name + "-2", Role.STATION_HEAD, street),
                new DemoUser("committee-" + name, "p-" + name + "-3", Role.NEIGHBOURHOOD_WORKER,
                        neighbourhood(street, 1)));
    }

    /** Code of a TEST neighbourhood of a street: no real committee has a number of the form 9xx (VAL-RGN-5). */
    public static String neighbourhood(String street, int number) {
        return street.substring(0, 9) + "9%02d".formatted(number);
    }
}
