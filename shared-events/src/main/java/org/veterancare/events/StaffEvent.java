package org.veterancare.events;

import java.time.LocalDate;

/**
 * Who may act for the office: roles are proposed by one person, given by another, and taken back. One stream for each natural
 * person, whatever accounts they have; people of the office stand here under their staff numbers.
 */
public sealed interface StaffEvent extends ResourceEvent {

    StaffId staffId();

    @Override
    default String streamId() {
        return staffId().toString();
    }

    /** @param person the natural person, by the number that their access tokens carry */
    record StaffEnrolled(StaffId staffId, LocalDate occurredOn, String person) implements StaffEvent {}

    /**
     * A role was asked for; it gives no right yet.
     *
     * @param grant number of the grant in this stream, from 1
     * @param account the account that shall act in it
     * @param station 12-digit region code of the station where it shall hold
     */
    record RoleProposed(
            StaffId staffId, LocalDate occurredOn, int grant, String account, Role role, String station)
            implements StaffEvent {}

    /** A second person agreed: from this moment on the account may act in the role. It repeats what was agreed to. */
    record RoleGranted(
            StaffId staffId,
            LocalDate occurredOn,
            int grant,
            String person,
            String account,
            Role role,
            String station)
            implements StaffEvent {}

    /** The second person did not agree, or nobody asks for it any longer. */
    record RoleDeclined(StaffId staffId, LocalDate occurredOn, int grant) implements StaffEvent {}

    /**
     * From this moment on the account may no longer act in the role.
     *
     * @param ground why, as a code: LEFT, MOVED, MISUSE, OTHER
     */
    record RoleRevoked(StaffId staffId, LocalDate occurredOn, int grant, String ground) implements StaffEvent {}

    /** The operator's configuration named an administrator while there was none who could have been asked. */
    record AdministratorNamed(
            StaffId staffId,
            LocalDate occurredOn,
            int grant,
            String person,
            String account,
            Role role,
            String station)
            implements StaffEvent {}
}
