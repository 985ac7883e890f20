package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.SubjectKind;
import org.veterancare.query.casestate.Deadline.Kind;

/** What the files of the family wait for. */
final class FamilyDeadlines {

    /** What the figures measure by (domain 8); the law sets no day before a unit is fixed. */
    private static final int FILE_MONTHS = 6;

    private FamilyDeadlines() {}

    static List<Deadline> of(CaseState state) {
        Family family = state.family();
        List<Deadline> open = new ArrayList<>();
        Family.Spouse spouse = family.spouse();
        together(state, open);
        if (spouse != null && spouse.isOpen()) {
            open.add(spouse.receiveBy() == null
                    ? Deadline.by(
                            Kind.SPOUSE_FILE, "",
                            LastDay.officeMonths("FAM-02", spouse.registered().on(), FILE_MONTHS),
                            spouse.registered().on())
                    : Deadline.by(Kind.SPOUSE_RECEPTION, "", spouse.receiveBy(), spouse.registered().on()));
        }
        // whoever died is registered nowhere any more
        if (spouse != null && spouse.isWithoutHukou() && !state.person().isDead()) {
            open.add(Deadline.undated(Kind.ACCOMPANYING_HUKOU, "", "FAM-01", spouse.registered().on()));
        }
        // a veteran's child moves with the parents; a soldier's has the places of a law of its own
        String rule = state.is(SubjectKind.VETERAN) ? "FAM-07" : "FAM-06";
        for (Family.Child child : family.children()) {
            if (child.isOpen()) {
                open.add(schoolPlace(state, child, rule));
            }
        }
        return open;
    }

    /**
     * A veteran's spouse is notified and received together with the veteran (FAM-04): whom the notice named has a file on the day of
     * the report, and whom it left out is told on the day that her file is opened.
     */
    private static void together(CaseState state, List<Deadline> open) {
        Family family = state.family();
        Family.Spouse spouse = family.spouse();
        boolean told = family.spouseNotified() != null;
        if (spouse == null && told && state.registration().isReported() && !state.person().isDead()) {
            LocalDate reported = state.registration().report().mark().on();
            open.add(Deadline.agreed(Kind.SPOUSE_FILE, "", "FAM-04", reported, reported));
        } else if (spouse != null && spouse.isOpen() && spouse.track() == SpouseTrack.TRANSFERRED && !told) {
            LocalDate opened = spouse.registered().on();
            open.add(Deadline.agreed(Kind.SPOUSE_NOTICE, "", "FAM-04", opened, opened));
        }
    }

    /** Wanted before the term begins, once a school was chosen. */
    private static Deadline schoolPlace(CaseState state, Family.Child child, String rule) {
        String ref = Integer.toString(child.number());
        return child.applied() == null
                ? Deadline.undated(Kind.SCHOOL_PLACE, ref, rule, child.registered().on())
                : Deadline.agreed(
                        Kind.SCHOOL_PLACE, ref, rule, termBegins(state, child.applied().on()).minusDays(1),
                        child.registered().on());
    }

    /**
     * The next first of September. A veteran's child moves in any month, and its transfer is handled in time: for the spring term, where
     * that is the next one (FAM-07). A soldier's child enrols for a school year (FAM-06).
     */
    static LocalDate termBegins(CaseState state, LocalDate applied) {
        LocalDate september = next(applied, year -> LocalDate.of(year, Month.SEPTEMBER, 1));
        LocalDate spring = next(applied, FamilyDeadlines::springTerm);
        return state.is(SubjectKind.VETERAN) && spring.isBefore(september) ? spring : september;
    }

    private static LocalDate next(LocalDate applied, IntFunction<LocalDate> begins) {
        LocalDate ofTheYear = begins.apply(applied.getYear());
        return applied.isBefore(ofTheYear) ? ofTheYear : begins.apply(applied.getYear() + 1);
    }

    private static LocalDate springTerm(int year) {
        int day = LastDay.LAW.policy().number("springTermDay", LocalDate.ofYearDay(year, 1));
        return LocalDate.ofYearDay(year, day);
    }
}
