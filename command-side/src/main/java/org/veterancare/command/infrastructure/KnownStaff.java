package org.veterancare.command.infrastructure;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.events.StaffId;

/** Who is enrolled, and who ever had a role: what was claimed for good. */
@Component
public final class KnownStaff {

    private final JdbcClient jdbc;

    KnownStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param person staff number of the natural person */
    public Optional<StaffId> enrolled(String person) {
        return jdbc.sql("SELECT staff_id FROM claims.staff WHERE person = ?")
                .param(person)
                .query(UUID.class)
                .optional()
                .map(StaffId::new);
    }

    /** Whether anybody ever had a role under this account, also one that was taken back. */
    public boolean everHeld(String account) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM claims.account WHERE account = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }
}
