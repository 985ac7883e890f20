package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.Personal;
import org.veterancare.events.TrainingEvent;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.EnrolmentTermsChanged;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.ExamRecorded;
import org.veterancare.events.TrainingEvent.PostTrainingRecorded;
import org.veterancare.events.TrainingEvent.SubsidyApproved;
import org.veterancare.events.TrainingEvent.SubsidyClaimed;
import org.veterancare.events.TrainingEvent.SubsidyPaid;
import org.veterancare.events.TrainingEvent.SubsidyRefusalQuashed;
import org.veterancare.events.TrainingEvent.SubsidyRefused;
import org.veterancare.events.TrainingEvent.TraineePlaced;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingDeclined;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingFailed;
import org.veterancare.events.TrainingEvent.TrainingOfferExpired;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.events.TrainingEvent.UniversityReturnRecorded;
import org.veterancare.events.TrainingKind;

/**
 * What stands around the places in classes: offers, what was declined, subsidies, university, training on the job, jobs.
 *
 * @param subsidies 培训补贴, one for an enrolment
 * @param earnedThere certificates of doubles for which a subsidy may be claimed here
 */
public record Study(
        List<Offer> offers,
        List<Declined> declined,
        List<Subsidy> subsidies,
        List<University> university,
        List<OnTheJob> onTheJob,
        List<Job> jobs,
        List<EarnedThere> earnedThere) {

    static final Study NONE = new Study(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** A row from before a part was kept has it empty. */
    public Study {
        earnedThere = earnedThere == null ? List.of() : earnedThere;
    }

    /**
     * @param answerBy last day to take it
     * @param expired when it ended without an answer, null otherwise
     */
    public record Offer(ClassId classId, TrainingKind kind, LocalDate answerBy, Mark made, Mark expired) {

        boolean isBefore(Mark answer) {
            return made.version() < answer.version();
        }

        private Offer over(Mark end) {
            return expired == null ? new Offer(classId, kind, answerBy, made, end) : this;
        }
    }

    /** @param declaration hash of the written declaration */
    public record Declined(TrainingKind kind, String declaration, Personal cause, Mark mark) {}

    /** Where a subsidy stands. */
    public enum SubsidyState {
        CLAIMED,
        APPROVED,
        REFUSED,
        PAID
    }

    /** @param amount as last decided; null after a refusal */
    public record Subsidy(int enrolment, SubsidyState state, Money amount, Money cap, Personal reasons, Mark mark) {}

    /** @param protectedReentry false where the two years had passed (TRN-06) */
    public record University(boolean resumed, boolean majorChanged, boolean protectedReentry, Due until, Mark mark) {}

    /** Special training after the placement (TRN-07). */
    public record OnTheJob(String employer, LocalDate from, LocalDate to, Mark mark) {}

    /** The job that a training led to. */
    public record Job(int enrolment, String employer, Mark mark) {}

    /**
     * A certificate stays on file where it was earned.
     *
     * @param enrolment number by which the subsidy is claimed here
     * @param absorbed the double
     * @param there number of the place in the double
     */
    public record EarnedThere(int enrolment, CaseId absorbed, int there, Mark mark) {}

    /** With the certificates of a double that ended in this case. */
    Study carrying(CaseAbsorbed fact, Mark mark) {
        if (fact.carried() == null || fact.carried().certificates() == null) {
            return this;
        }
        List<EarnedThere> all = new ArrayList<>(earnedThere);
        fact.carried()
                .certificates()
                .forEach(each -> all.add(new EarnedThere(each.enrolment(), fact.absorbed(), each.there(), mark)));
        return new Study(offers, declined, subsidies, university, onTheJob, jobs, List.copyOf(all));
    }

    Study after(TrainingEvent event, Mark mark) {
        return switch (event) {
            case TrainingOffered fact ->
                with(Lists.append(offers, new Offer(fact.classId(), fact.kind(), fact.answerBy(), mark, null)),
                        declined);
            case TrainingDeclined fact ->
                with(offers, Lists.append(
                        declined, new Declined(fact.kind(), fact.declaration(), fact.cause(), mark)));
            case TrainingOfferExpired fact ->
                with(offers.stream().map(offer -> offer.kind() == fact.kind() ? offer.over(mark) : offer).toList(),
                        declined);
            case SubsidyClaimed fact ->
                with(new Subsidy(
                        fact.enrolment(), SubsidyState.CLAIMED, fact.amount(), fact.cap(), null, mark));
            case SubsidyApproved fact ->
                with(of(fact.enrolment(), SubsidyState.APPROVED, fact.amount(), null, mark));
            case SubsidyRefused fact ->
                with(of(fact.enrolment(), SubsidyState.REFUSED, null, fact.reasons(), mark));
            case SubsidyRefusalQuashed fact ->
                with(of(fact.enrolment(), SubsidyState.CLAIMED, fact.amount(), null, mark));
            case SubsidyPaid fact -> with(of(fact.enrolment(), SubsidyState.PAID, fact.amount(), null, mark));
            case UniversityReturnRecorded fact ->
                new Study(offers, declined, subsidies, Lists.append(university, new University(
                        fact.resumed(), fact.majorChanged(), fact.protectedReentry(), fact.until(), mark)), onTheJob,
                        jobs, earnedThere);
            case PostTrainingRecorded fact ->
                new Study(offers, declined, subsidies, university, Lists.append(
                        onTheJob, new OnTheJob(fact.employer(), fact.from(), fact.to(), mark)), jobs, earnedThere);
            case TraineePlaced fact ->
                new Study(offers, declined, subsidies, university, onTheJob, Lists.append(
                        jobs, new Job(fact.enrolment(), fact.employer(), mark)), earnedThere);
            case TrainingEnrolled fact -> this;
            case AttendanceRecorded fact -> this;
            case ExamRecorded fact -> this;
            case TrainingCompleted fact -> this;
            case CertificateIssued fact -> this;
            case EnrolmentTermsChanged fact -> this;
            case EnrolmentWithdrawn fact -> this;
            case TrainingFailed fact -> this;
        };
    }

    /** Without a return to university, a training on the job, a job that a training led to, or the certificates of a double, that was none. */
    Study without(long version) {
        return new Study(
                offers, declined, subsidies,
                university.stream().filter(each -> each.mark().version() != version).toList(),
                onTheJob.stream().filter(each -> each.mark().version() != version).toList(),
                jobs.stream().filter(each -> each.mark().version() != version).toList(),
                earnedThere.stream().filter(each -> each.mark().version() != version).toList());
    }

    /** Null where none of this kind was made. */
    Offer lastOffer(TrainingKind kind) {
        return Lists.last(offers.stream().filter(offer -> offer.kind() == kind).toList());
    }

    /**
     * Whether this kind was declined in writing, and neither offered nor taken up since: an offer asks again, and so does a place that
     * led to nothing.
     *
     * @param places of the person, of any kind
     */
    boolean isDeclined(TrainingKind kind, List<Enrolment> places) {
        Declined no = Lists.last(declined.stream().filter(each -> each.kind() == kind).toList());
        Offer last = lastOffer(kind);
        return no != null
                && (last == null || last.isBefore(no.mark()))
                && places.stream()
                        .filter(place -> place.terms().kind() == kind)
                        .noneMatch(place -> place.enrolled().version() > no.mark().version());
    }

    private Subsidy of(int enrolment, SubsidyState state, Money amount, Personal reasons, Mark mark) {
        Money cap = subsidies.stream()
                .filter(each -> each.enrolment() == enrolment)
                .findFirst()
                .map(Subsidy::cap)
                .orElse(null);
        return new Subsidy(enrolment, state, amount, cap, reasons, mark);
    }

    private Study with(List<Offer> made, List<Declined> no) {
        return new Study(made, no, subsidies, university, onTheJob, jobs, earnedThere);
    }

    private Study with(Subsidy subsidy) {
        List<Subsidy> others = subsidies.stream()
                .filter(each -> each.enrolment() != subsidy.enrolment())
                .toList();
        return new Study(offers, declined, Lists.append(others, subsidy), university, onTheJob, jobs, earnedThere);
    }
}
