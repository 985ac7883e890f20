package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.Personal;

/**
 * What happens beside the straight way to an assigned job: objections, letters nobody fetches, employers who refuse, ways out.
 *
 * @param scoreUntil last day to object to the score, null before it was published
 * @param refusalNotices numbers of the written notices after refusals (PLC-09)
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
        Way wayOut) {

    static final DirectedCourse NONE = new DirectedCourse(
            null, List.of(), List.of(), Fetching.NONE, Duty.NONE, List.of(), null, null, null);

    /** @param upheld null until it is resolved */
    public record Objection(Mark raised, Personal statement, Boolean upheld, Personal finding, Mark resolved) {}

    /**
     * How the letter came to the veteran (PLC-21).
     *
     * @param until last day to take it, null where no notice was served
     */
    public record Fetching(Mark claimed, String noticeNumber, Mark noticed, String unilateralNumber, Due until) {

        static final Fetching NONE = new Fetching(null, null, null, null, null);
    }

    /** What was done about an employer who does not let the veteran start (PLC-13). */
    public record Duty(String orderNumber, LocalDate correctBy, Mark ordered, Mark criticised, Mark referred) {

        static final Duty NONE = new Duty(null, null, null, null, null);
    }

    /** A month's living fee (PLC-06). */
    public record Fee(YearMonth month, Money likeStaffAverage, Money paid, Mark mark) {}

    /** What counts as seniority (PLC-11). */
    public record Seniority(Integer serviceYears, LocalDate waitedFrom, LocalDate waitedUntil) {}

    /**
     * How assigned work ended otherwise than by a job, or how the job ended.
     *
     * @param reference number of a decision, hash of a declaration, or code of a cause
     */
    public record Way(String kind, String reference, Mark mark) {}

    DirectedCourse published(Due until) {
        return new DirectedCourse(
                until, objections, refusalNotices, fetching, duty, livingFees, insuredFrom, seniority, wayOut);
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
                seniority, wayOut);
    }

    DirectedCourse claimed(Mark mark) {
        return with(new Fetching(
                mark, fetching.noticeNumber(), fetching.noticed(), fetching.unilateralNumber(), fetching.until()));
    }

    /** The post of the letter was refused. */
    DirectedCourse withoutLetter() {
        return with(Fetching.NONE);
    }

    DirectedCourse noticed(String number, Due until, Mark mark) {
        return with(new Fetching(null, number, mark, null, until));
    }

    DirectedCourse unilateral(String number, Due until) {
        return with(new Fetching(null, fetching.noticeNumber(), fetching.noticed(), number, until));
    }

    DirectedCourse ordered(String number, LocalDate correctBy, Mark mark) {
        return with(new Duty(number, correctBy, mark, duty.criticised(), duty.referred()));
    }

    DirectedCourse criticised(Mark mark) {
        return with(new Duty(duty.orderNumber(), duty.correctBy(), duty.ordered(), mark, duty.referred()));
    }

    DirectedCourse referred(Mark mark) {
        return with(new Duty(duty.orderNumber(), duty.correctBy(), duty.ordered(), duty.criticised(), mark));
    }

    DirectedCourse paid(Fee fee) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, duty, Lists.append(livingFees, fee), insuredFrom,
                seniority, wayOut);
    }

    DirectedCourse insured(YearMonth from) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, duty, livingFees, from, seniority, wayOut);
    }

    DirectedCourse counted(Seniority recognised) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, duty, livingFees, insuredFrom, recognised, wayOut);
    }

    /** The claim lives again; the letter, and what was done about its employer, went with the loss. */
    DirectedCourse goingOn() {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, Fetching.NONE, Duty.NONE, livingFees, insuredFrom, seniority,
                null);
    }

    DirectedCourse ended(Way way) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, duty, livingFees, insuredFrom, seniority, way);
    }

    private DirectedCourse with(List<Objection> raised) {
        return new DirectedCourse(
                scoreUntil, raised, refusalNotices, fetching, duty, livingFees, insuredFrom, seniority, wayOut);
    }

    private DirectedCourse with(Fetching next) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, next, duty, livingFees, insuredFrom, seniority, wayOut);
    }

    private DirectedCourse with(Duty next) {
        return new DirectedCourse(
                scoreUntil, objections, refusalNotices, fetching, next, livingFees, insuredFrom, seniority, wayOut);
    }
}
