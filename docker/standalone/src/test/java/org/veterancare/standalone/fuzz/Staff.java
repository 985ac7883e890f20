package org.veterancare.standalone.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import org.veterancare.standalone.signin.DemoUser;

/** Who sends: mostly somebody who may, and sometimes anybody. */
final class Staff {

    private static final List<DemoUser> ALL = DemoUser.all();

    private Staff() {}

    /**
     * @param roles who may; empty where that is not said
     * @param street where the case is; null for any
     */
    static DemoUser one(List<String> roles, String street, SplittableRandom random) {
        List<DemoUser> fitting = ALL.stream()
                .filter(user -> roles.isEmpty() || roles.contains(user.role().name()))
                .filter(user -> street == null || user.station().equals(DemoUser.DISTRICT)
                        || user.station().startsWith(street.substring(0, 9)))
                .toList();
        List<DemoUser> some = fitting.isEmpty() || random.nextInt(12) == 0 ? ALL : fitting;
        return some.get(random.nextInt(some.size()));
    }

    static DemoUser of(String account) {
        return DemoUser.of(account);
    }
}
