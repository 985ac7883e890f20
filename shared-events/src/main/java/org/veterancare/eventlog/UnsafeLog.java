package org.veterancare.eventlog;

/** The database does not keep what we promise; the application does not start on it. */
final class UnsafeLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeLog(String message) {
        super(message);
    }
}
