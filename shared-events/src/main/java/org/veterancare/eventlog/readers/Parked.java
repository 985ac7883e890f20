package org.veterancare.eventlog.readers;

import java.sql.SQLException;

/** Why a fact was parked, without the words of the failure: those may repeat what was to be stored. */
final class Parked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Parked(String why) {
        super(why, null, false, false);
    }

    static Parked because(Throwable failure) {
        StringBuilder why = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            why.append(why.isEmpty() ? "" : " < ").append(t.getClass().getSimpleName());
            if (t instanceof SQLException sql) {
                why.append(' ').append(sql.getSQLState());
            }
        }
        StackTraceElement[] where = failure.getStackTrace();
        return new Parked(where.length == 0 ? why.toString() : why + " at " + where[0]);
    }
}
