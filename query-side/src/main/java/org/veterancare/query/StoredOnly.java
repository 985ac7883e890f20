package org.veterancare.query;

import java.util.EnumSet;
import java.util.Set;
import org.veterancare.events.Role;

/** Cases that are only stored and protected (PRI-05): nobody looks them up but those who guard them. */
public final class StoredOnly {

    private static final Set<Role> GUARDS = EnumSet.of(Role.PRIVACY_OFFICER, Role.AUDITOR);

    private StoredOnly() {}

    public static boolean isGuardedBy(Role role) {
        return GUARDS.contains(role);
    }

    /** That the case of a row is none of them and not forgotten either, as a condition to follow an AND. */
    public static String isNot(String alias) {
        return "NOT " + alias + ".stored_only";
    }
}
