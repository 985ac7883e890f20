package org.veterancare.law;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.Due;
import org.veterancare.law.CasePeriod.Length;
import org.veterancare.law.DueExplained.Counting;
import org.veterancare.law.PolicyValue.Unit;

/**
 * Lengths that a change of the law sets also for periods which run on its first day. Only what says so reaches back to them: all
 * other periods keep the length of the day they began on (TIM-05).
 */
public final class ChangedPeriods {
    private static final String CHANGES = "changes";

    private final String version;
    private final List<Change> changes = new ArrayList<>();

    private ChangedPeriods(LawFile file) {
        version = file.only("version", "note", CHANGES).text("version");
        file.text("note");
        if (file.has(CHANGES)) {
            file.list(CHANGES, "rule", Change.class).forEach(change -> add(file, change));
        }
    }

    /**
     * Reads the changes; the caller closes the stream.
     *
     * @throws IllegalStateException naming the wrong entry
     */
    public static ChangedPeriods load(InputStream in) {
        return new ChangedPeriods(new LawFile("changed-periods", in));
    }

    /** Version of the data. */
    public String version() {
        return version;
    }

    /** The rules whose running periods changed by this day. */
    public List<String> rules(LocalDate day) {
        return changes.stream().filter(change -> !day.isBefore(change.from())).map(Change::rule).distinct().toList();
    }

    /** Those of one period, the earliest first. */
    List<Change> of(String deadline, String rule) {
        return changes.stream()
                .filter(change -> change.deadline().equals(deadline) && change.rule().equals(rule))
                .toList();
    }

    List<Change> all() {
        return List.copyOf(changes);
    }

    /**
     * A change that fits no period would change nothing in silence.
     *
     * @throws IllegalStateException naming the change whose rule counts no such period, or whose former length it never had
     */
    void requireFitting(Law law) {
        changes.forEach(change -> requireFitting(change, law));
    }

    private void requireFitting(Change change, Law law) {
        Set<String> rules = CasePeriod.rules(change.deadline(), law);
        if (!rules.contains(change.rule())) {
            throw wrong(change, change.deadline() + " is counted by " + rules);
        }
        Set<Length> known = CasePeriod.lengths(change.deadline(), change.rule(), change.from(), law);
        boolean set = known.isEmpty() || Stream.concat(
                known.stream(),
                of(change.deadline(), change.rule()).stream()
                        .filter(earlier -> earlier.from().isBefore(change.from()))
                        .map(earlier -> new Length(earlier.length(), earlier.unit())))
                .anyMatch(new Length(change.was(), change.unit())::equals);
        if (!set) {
            throw wrong(change, "was " + new Length(change.was(), change.unit()) + ", but " + change.deadline()
                    + " has " + known);
        }
    }

    private static IllegalStateException wrong(Change change, String problem) {
        return new IllegalStateException("changed-periods: changes entry " + change.rule() + ": " + problem);
    }

    private void add(LawFile file, Change change) {
        String name = "changes entry " + change.rule();
        file.requireText(change.rule(), name, "rule");
        file.requireText(change.source(), name, "source");
        if (!DeadlineEvent.PERIODS.contains(change.deadline())) {
            throw file.wrong(name, "there is no such period: " + change.deadline());
        }
        if (change.from() == null || change.evidence() == null) {
            throw file.wrong(name, "from or evidence is missing");
        }
        boolean period = change.unit() == Unit.DAYS
                || change.unit() == Unit.MONTHS
                || change.unit() == Unit.WORKING_DAYS;
        if (!period || !change.unit().has(change.was()) || !change.unit().has(change.length())) {
            throw file.wrong(name, "was, length and unit are no two periods of days, months or working days");
        }
        List<Change> earlier = of(change.deadline(), change.rule());
        if (!earlier.isEmpty() && change.from().isBefore(earlier.getLast().from())) {
            throw file.wrong(name, "stands after a later change");
        }
        changes.add(change);
    }

    /**
     * Another length of a rule's period, for those that run.
     *
     * @param deadline which period of the rule
     * @param from first day of force
     * @param was the length that it takes the place of; of a period that is another one already nothing changes
     * @param length the length from the same base
     */
    record Change(
            String rule, String deadline, LocalDate from, int was, int length, Unit unit, Evidence evidence,
            String source) {

        /** Whether a period that is counted so ran on the first day, with the former length. */
        boolean isFor(Due due, Counting counting, long counted) {
            boolean working = unit == Unit.WORKING_DAYS;
            return due.base().isBefore(from)
                    && !due.dueOn().isBefore(from)
                    && working == (counting == Counting.WORKING_DAYS)
                    && counted == days(was, due);
        }

        /** The new length, in what the period is counted in. */
        long lengthOf(Due due) {
            return days(length, due);
        }

        private long days(int count, Due due) {
            return unit == Unit.MONTHS ? Recount.days(due, count) : count;
        }
    }
}
