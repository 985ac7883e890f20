package org.veterancare.command;

/** The case belongs to another station; the caller must not learn that it exists. */
public final class OutOfScope extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
