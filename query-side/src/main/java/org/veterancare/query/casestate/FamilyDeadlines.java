package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.veterancare.query.casestate.Deadline.Kind;

/** What the files of the family wait for. */
final class FamilyDeadlines {

    /** What the figures measure by (domain 8); the law sets no day before a unit is fixed. */
    private static final int FILE_MONTHS = 6;

    private FamilyDeadlines() {}

    static List<Deadline> of(Family family) {
        List<Deadline> open = new ArrayList<>();
        Family.Spouse spouse = family.spouse();
        if (spouse != null && spouse.isOpen()) {
            open.add(spouse.receiveBy() == null
                    ? Deadline.agreed(
                            Kind.SPOUSE_FILE, "", "FAM-02", spouse.registered().on().plusMonths(FILE_MONTHS),
                            spouse.registered().on())
                    : Deadline.by(Kind.SPOUSE_RECEPTION, "", spouse.receiveBy(), spouse.registered().on()));
        }
        for (Family.Child child : family.children()) {
            if (child.isOpen()) {
                open.add(schoolPlace(child));
            }
        }
        return open;
    }

    /** Wanted before the term begins, once a school was chosen. */
    private static Deadline schoolPlace(Family.Child child) {
        String ref = Integer.toString(child.number());
        String rule = child.priority() == null ? "FAM-06" : "FAM-07";
        return child.applied() == null
                ? Deadline.undated(Kind.SCHOOL_PLACE, ref, rule, child.registered().on())
                : Deadline.agreed(
                        Kind.SCHOOL_PLACE, ref, rule, termBegins(child.applied().on()).minusDays(1),
                        child.registered().on());
    }

    /** The next first of September. */
    static LocalDate termBegins(LocalDate applied) {
        LocalDate september = LocalDate.of(applied.getYear(), 9, 1);
        return applied.isBefore(september) ? september : september.plusYears(1);
    }
}
