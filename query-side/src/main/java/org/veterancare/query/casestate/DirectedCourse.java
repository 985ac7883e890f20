package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.Personal;
import org.veterancare.law.PriorityGround;

/**
 * What happens beside the straight way to an assigned job: objections, letters nobody fetches, employers who refuse, ways out.
 *
 * @param scoreUntil last day to object to the score, null before it was published
 * @param refusalNotices numbers of the written notices after refusals (PLC-09)
 * @param priorities grounds to go before others of the same score; empty without one
 */
public record DirectedCourse(
        Due scoreUntil,
        List<Objection> objections,
        List<String> refusalNotices,
        Fetching fetching,
        Duty duty,
        List<Fee> livingFees,
        YearMonth insuredFrom,
        Seniority seniority,
        Way wayOut,
        List<Owed> owed,
        List<Hold> holds,
        List<Priority> priorities) {

    /** A row from before this was kept has none of it. */
    public DirectedCourse {
        holds = holds == null ? List.of() : holds;
        priorities = priorities == null ? List.of() : priorities;
    }

    static final DirectedCourse NONE = new DirectedCourse(
            null, List.of(), List.of(), Fetching.NONE, Duty.NONE, List.of(), null, null, null, List.of(), List.of(),
            List.of());

    /**
     * Months for which an employer owes a living fee (PLC-06); of two who owe a month the later one pays for it.
     *
     * @param employer unified social credit code
     * @param before first month for which nothing more is owed, null while it runs
     * @param since when the employer was found late
     */
    public record Owed(String employer, YearMonth from, YearMonth before, LocalDate since) {}

    /** @param upheld null until it is resolved */
    public record Objection(Mark raised, Personal statement, Boolean upheld, Personal finding, Mark resolved) {}

    /**
     * How the letter came to the veteran (PLC-21).
     *
     * @param until last day to take it, null where no notice was served
     * @param startBy last day to be on the post as it was before it was taken, in case that was a slip; null until then
     */
    public record Fetching(
            Mark claimed, String noticeNumber, Mark noticed, String unilateralNumber, Due until, Due startBy) {

        static final Fetching NONE = new Fetching(null, null, null, null, null, null);

        /** Whether a notice was served, and nobody came for the letter since. */
        boolean isLying() {
            return noticed != null && claimed == null;
        }
    }

    /**
     * What was done about an employer who does not let the veteran start (PLC-13).
     *
     * @param dismissed that it dismissed because of a disability (PLC-12), null where it did not
     * @param refused that it said it will not take the veteran on, null where it did not
     */
    public record Duty(
            String orderNumber,
            LocalDate correctBy,
            Mark ordered,
            Mark criticised,
            Mark referred,
            Mark dismissed,
            Mark refused) {

        static final Duty NONE = new Duty(null, null, null, null, null, null, null);
    }

    /**
     * Approvals of an employer that are held (PLC-13).
     *
     * @param employer unified social credit code
     * @param released null while they are held
     */
    public record Hold(String employer, String documentNumber, Mark held, String releaseNumber, Mark released) {}

    /** Why somebody goes before others of the same score (PLC-R 5(4)). */
    public record Priority(Mark mark, PriorityGround priorityGround) {}

    /** A month's living fee (PLC-06). @param employer null where it was recorded before that was kept */
    public record Fee(YearMonth month, Money likeStaffAverage, Money paid, String employer, Mark mark) {}

    /** What counts as seniority (PLC-11). */
    public record Seniority(Integer serviceYears, LocalDate waitedFrom, LocalDate waitedUntil) {}

    /**
     * How assigned work ended otherwise than by a job, or how the job ended.
     *
     * @param reference number of a decision, hash of a declaration, or code of a cause
     * @param before what it ended, so that one recorded by a slip gives way to it; null where a slip is put right otherwise
     */
    public record Way(String kind, String reference, Mark mark, Before before) {

        Way(String kind, String reference, Mark mark) {
            this(kind, reference, mark, null);
        }
    }

    /** @param wayOut of a claim that was judged to be none before its mode was changed; null otherwise */
    public record Before(AssignedWork.Stage stage, Way wayOut) {}

    DirectedCourse published(Due until) {
        return new DirectedCourse(
                until, objections, refusalNotices, fetching, duty, livingFees, insuredFrom, seniority, wayOut, owed,
                holds, priorities);
    }

    DirectedCourse objected(Personal statement, Mark mark) {
        return with(Lists.append(objections, new Objection(mark, statement, null, null, null)));
    }

    DirectedCourse resolved(boolean upheld, Personal finding, Mark mark) {
        return with(Lists.replaceLast(
                objections, open -> new Objection(open.raised(), open.statement(), upheld, finding, mark)));
    }

    DirectedCourse warned(String notice) {
        return new DirectedCourse(
                scoreUntil, objections, Lists.append(refusalNotices, notice), fetching, duty, livingFees, insuredFrom,
                seniority, wayOut, owed, holds, priorities);
    }

    /** @param startBy as it was before; null with a mark of null, which says that nobody took it after all */
    DirectedCourse claimed(Due startBy, Mark mark) {
        return with(new Fetching(
                mark, fetching.noticeNumber(), fetching.noticed(), fetching.unilateralNumber(), fetching.until(),
                startBy));
    }

    /** The post of the letter was refused. */
    DirectedCourse withoutLetter() {
        return with(Fetching.NONE);
    }

    DirectedCourse noticed(String number, Due until, Mark mark) {
        return with(new Fetching(null, number, mark, null, until, null));
    }

    DirectedCourse unilateral(String number, Due until) {
        return with(new Fetching(null, fetching.noticeNumber(), fetching.noticed(), number, until, null));
    }

    /** What was ordered of an employer who was late already stays ordered. */
    DirectedCourse refused(Mark mark) {
        return with(new Duty(duty.orderNumber(), duty.correctBy(), duty.ordered(), duty.criticised(), duty.referred(),
                duty.dismissed(), mark));
    }

    DirectedCourse ordered(String number, LocalDate correctBy, Mark mark) {
        return with(new Duty(number, correctBy, mark, duty.criticised(), duty.referred(), duty.dismissed(),
                duty.refused()));
    }

    DirectedCourse criticised(Mark mark) {
        return with(new Duty(duty.orderNumber(), duty.correctBy(), duty.ordered(), mark, duty.referred(),
                duty.dismissed(), duty.refused()));
    }

    DirectedCourse referred(Mark mark) {
        return with(new Duty(duty.orderNumber(), duty.correctBy(), duty.ordered(), duty.criticised(), mark,
                duty.dismissed(), duty.refused()));
    }

    /** The employer may be ordered anew, and is at fault as before; a dismissal was none. */
    DirectedCourse withoutOrder() {
        return with(new Duty(null, null, null, null, null, null, duty.refused()));
    }

    DirectedCourse held(String employer, String number, Mark mark) {
        return withHolds(Lists.append(holds, new Hold(employer, number, mark, null, null)));
    }

    /** With a paper that shows it a dismissal was made good. */
    DirectedCourse released(String number, boolean proven, Mark mark) {
        List<Hold> after = hold() == null
                ? holds
                : Lists.replaceLast(
                        holds, open -> new Hold(open.employer(), open.documentNumber(), open.held(), number, mark));
        return withHolds(after).with(proven ? Duty.NONE : duty);
    }

    /** The one that is in force; null without one. */
    Hold hold() {
        Hold last = Lists.last(holds);
        return last == null || last.released() != null ? null : last;
    }

    /** Another claim begins; what employers of an earlier one owe, and what is held of theirs, stays. */
    DirectedCourse begunAnew() {
        return new DirectedCourse(
                null, List.of(), List.of(), Fetching.NONE, Duty.NONE, livingFees, null, null, null, owed, holds,
                List.of());
    }

    DirectedCourse before(String ground, Mark mark) {
        return withPriorities(Lists.append(priorities, new Priority(mark, PriorityGround.valueOf(ground))));
    }

    /** Without a priority that a slip recorded. */
    DirectedCourse without(long version) {
        return withPriorities(priorities.stream().filter(each -> each.mark().version() != version).toList());
    }

    private DirectedCourse withPriorities(List<Priority> grounds) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, duty, livingFees, insuredFrom, seniority, wayOut,
                owed, holds, grounds);
    }

    DirectedCourse paid(Fee fee) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, duty, Lists.append(livingFees, fee), insuredFrom,
                seniority, wayOut, owed, holds, priorities);
    }

    DirectedCourse insured(YearMonth from) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, duty, livingFees, from, seniority, wayOut, owed,
                holds, priorities);
    }

    DirectedCourse counted(Seniority recognised) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, duty, livingFees, insuredFrom, recognised, wayOut,
                owed, holds, priorities);
    }

    /** The claim lives again; the letter, and what was done about its employer, went with the loss. */
    DirectedCourse goingOn() {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, Fetching.NONE, Duty.NONE, livingFees, insuredFrom, seniority,
                null, owed, holds, priorities);
    }

    /** As before a start that was a slip. */
    DirectedCourse withoutStart(AssignedWork.BeforeStart before) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, before.duty(), livingFees, insuredFrom, null, wayOut,
                before.owed(), holds, priorities);
    }

    /** As before a way out that was a slip; a dismissal that was one is held against nobody. */
    DirectedCourse withoutWayOut() {
        return ended(wayOut.before().wayOut()).with(duty.dismissed() == null ? duty : Duty.NONE);
    }

    DirectedCourse ended(Way way) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, duty, livingFees, insuredFrom, seniority, way, owed,
                holds, priorities);
    }

    private DirectedCourse with(List<Objection> raised) {
        return new DirectedCourse(
                scoreUntil, raised, refusalNotices, fetching, duty, livingFees, insuredFrom, seniority, wayOut, owed,
                holds, priorities);
    }

    private DirectedCourse with(Fetching next) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, next, duty, livingFees, insuredFrom, seniority, wayOut, owed,
                holds, priorities);
    }

    private DirectedCourse with(Duty next) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, next, livingFees, insuredFrom, seniority, wayOut,
                owed, holds, priorities);
    }

    DirectedCourse owing(String employer, YearMonth from, Mark mark) {
        return with(Lists.append(owed, new Owed(employer, from, null, mark.on())), duty);
    }

    /** Nothing is owed after the month of this day, for which nobody else pays; what was owed stays so until it is paid. */
    DirectedCourse owedUntil(Mark mark) {
        return owedBefore(YearMonth.from(mark.on()).plusMonths(1));
    }

    /** The month of the first day on the post has a pay of its own. */
    DirectedCourse owedUntilStart(Mark mark) {
        return owedBefore(YearMonth.from(mark.on()));
    }

    private DirectedCourse owedBefore(YearMonth month) {
        List<Owed> ended = owed.stream()
                .map(each -> each.before() == null ? new Owed(each.employer(), each.from(), month, each.since()) : each)
                .toList();
        return with(ended, duty);
    }

    /** Whether it is the latest fee that is owed from this month; null means that one. */
    boolean isLastOwed(YearMonth from) {
        return at(from) == owed.size() - 1;
    }

    DirectedCourse withoutOwed(YearMonth from) {
        List<Owed> rest = new ArrayList<>(owed);
        rest.remove(at(from));
        return with(List.copyOf(rest), duty);
    }

    private int at(YearMonth from) {
        int at = owed.size() - 1;
        while (from != null && !owed.get(at).from().equals(from)) {
            at--;
        }
        return at;
    }

    /** What was done about the employer went with its breach; a dismissal is another matter. */
    DirectedCourse withoutBreach() {
        return duty.dismissed() == null ? with(Duty.NONE) : this;
    }

    /** The letter was taken back, or another one is issued: what was done about an employer is that one's. */
    DirectedCourse withoutEmployer() {
        return with(Fetching.NONE).with(Duty.NONE);
    }

    DirectedCourse dismissed(Mark mark) {
        return with(new Duty(null, null, null, null, null, mark, null));
    }

    private DirectedCourse with(List<Owed> months, Duty next) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, next, livingFees, insuredFrom, seniority, wayOut,
                months, holds, priorities);
    }

    private DirectedCourse withHolds(List<Hold> next) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, duty, livingFees, insuredFrom, seniority, wayOut,
                owed, next, priorities);
    }
}
