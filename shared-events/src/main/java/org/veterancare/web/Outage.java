package org.veterancare.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is not there, or not in time, from an error of ours. */
final class Outage {

    /** Connection lost or refused, resources, shut down or cancelled by the server, lock or transaction timeout. */
    private static final List<String> STATES = List.of("08", "53", "57", "25P03", "25P04", "55P03", "58");

    private Outage() {}

    /** Whether trying again later may do, with nothing half done now. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException noConnection -> true;
            case DataAccessResourceFailureException lost -> true;
            case QueryTimeoutException slow -> true;
            case TransientDataAccessException busy -> true;
            case SQLTransientException busy -> true;
            case SQLNonTransientConnectionException lost -> true;
            case SQLException sql ->
                sql.getSQLState() != null && STATES.stream().anyMatch(sql.getSQLState()::startsWith);
            default -> false;
        };
    }
}
