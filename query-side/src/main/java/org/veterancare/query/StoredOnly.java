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

    /** That the case of a row is none of them or forgotten, as a condition to follow an AND; the log is asked, so it is so at once. */
    public static String isNot(String alias) {
        return """
            NOT coalesce((SELECT e.type <> 'RestrictionLifted' FROM event_log.event e
                          WHERE e.stream_id = %s.case_id
                            AND e.type IN ('ProcessingRestricted', 'RestrictionLifted', 'SubjectErased')
                          ORDER BY e.version DESC LIMIT 1), false)""".formatted(alias);
    }
}
