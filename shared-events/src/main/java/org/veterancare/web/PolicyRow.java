package org.veterancare.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.veterancare.events.Role;

/**
 * Who may call one operation.
 *
 * @param method of HTTP
 * @param path as the interface describes it, such as {@code /api/v1/cases/{caseId}/timeline}
 * @param command whether it changes something; everything else is a read
 * @param roles in the order of domain 5.8
 */
public record PolicyRow(String method, String path, boolean command, Set<Role> roles)
        implements Comparable<PolicyRow> {

    private static final Comparator<PolicyRow> BY_PATH = Comparator.comparing(PolicyRow::path)
            .thenComparing(PolicyRow::method);

    /** @throws IllegalStateException for a row that names nobody: an operation nobody may call is a mistake */
    public static PolicyRow of(String method, String path, boolean command, Collection<Role> roles) {
        if (roles.isEmpty()) {
            throw new IllegalStateException("the policy names no role for " + method + " " + path);
        }
        return new PolicyRow(method, path, command, EnumSet.copyOf(roles));
    }

    @Override
    public int compareTo(PolicyRow other) {
        return BY_PATH.compare(this, other);
    }
}
