package org.veterancare.query.casestate;

import java.util.ArrayList;
import java.util.List;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.SettlementMode;

/**
 * A wrong value that was put right.
 *
 * @param factVersion version of the fact that was wrong
 * @param before the routing value as it stood, null for a personal one
 * @param after the right routing value, null for a personal one
 * @param review of what was built on the wrong value; null where nothing was
 */
public record Correction(
        Mark mark, long factVersion, CorrectedField field, String before, String after, Review review) {

    /**
     * @param phases names of the parts of the case that built on it
     * @param reviewed null while it is open
     * @param outcome code of what came of it, null while it is open
     */
    public record Review(int number, List<String> phases, Mark opened, Mark reviewed, String outcome) {

        boolean isOpen() {
            return reviewed == null;
        }
    }

    /** A number was put right: it stood in the first fact, or in the one that put it right before. */
    static List<Correction> ofNumber(List<Correction> all, Mark mark) {
        long wrong = all.stream()
                .filter(each -> each.field == CorrectedField.CITIZEN_ID)
                .mapToLong(each -> each.mark.version())
                .max()
                .orElse(0);
        return Lists.append(all, new Correction(mark, wrong, CorrectedField.CITIZEN_ID, null, null, null));
    }

    /** Whether it makes the mode one with a monthly pension, and nobody found that what was built on the wrong one stands. */
    boolean bringsPension() {
        boolean stands = review != null && "STANDS".equals(review.outcome());
        return field == CorrectedField.SERVICE && after.endsWith("/" + SettlementMode.MONTHLY_PENSION) && !stands;
    }

    boolean awaitsReview() {
        return review != null && review.isOpen();
    }

    /** A review belongs to the latest correction of that value. */
    static List<Correction> opened(List<Correction> all, CorrectionReviewOpened fact, Mark mark) {
        List<Correction> next = new ArrayList<>(all);
        for (int at = all.size() - 1; at >= 0; at--) {
            Correction each = all.get(at);
            if (each.factVersion == fact.factVersion() && each.field == fact.field()) {
                next.set(at, each.with(new Review(fact.review(), List.copyOf(fact.phases()), mark, null, null)));
                return List.copyOf(next);
            }
        }
        return all;
    }

    static List<Correction> reviewed(List<Correction> all, CorrectionReviewed fact, Mark mark) {
        return all.stream().map(each -> each.reviewed(fact, mark)).toList();
    }

    private Correction reviewed(CorrectionReviewed fact, Mark mark) {
        return review == null || review.number() != fact.review()
                ? this
                : with(new Review(review.number(), review.phases(), review.opened(), mark, fact.outcome()));
    }

    private Correction with(Review next) {
        return new Correction(mark, factVersion, field, before, after, next);
    }
}
