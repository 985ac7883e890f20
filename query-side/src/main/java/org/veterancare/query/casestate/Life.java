package org.veterancare.query.casestate;

/** Opening, record card, closing and reopening of a case. */
public record Life(Mark opened, Mark recordCard, Mark closed, String closedFor, Mark reopened) {

    static Life opened(Mark mark) {
        return new Life(mark, null, null, null, null);
    }

    Life withRecordCard(Mark mark) {
        return new Life(opened, mark, closed, closedFor, reopened);
    }

    Life closed(Mark mark, String reason) {
        return new Life(opened, recordCard, mark, reason, reopened);
    }

    Life reopened(Mark mark) {
        return new Life(opened, recordCard, null, null, mark);
    }

    boolean isClosed() {
        return closed != null;
    }
}
