package org.veterancare.query.casestate;

/** A fact did not follow the one before it: nothing may be shown that was built over a hole in a history. */
public final class OutOfOrder extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OutOfOrder(long expected, long found) {
        super("expected the fact of version " + expected + ", found " + found);
    }
}
