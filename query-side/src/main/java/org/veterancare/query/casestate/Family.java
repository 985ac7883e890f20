package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.LastDayMoved;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.FamilyEvent.ApprovalLevel;
import org.veterancare.events.FamilyEvent.ChildFileClosed;
import org.veterancare.events.FamilyEvent.ChildRegistered;
import org.veterancare.events.FamilyEvent.ChildSentToEducation;
import org.veterancare.events.FamilyEvent.SchoolChosen;
import org.veterancare.events.FamilyEvent.SchoolGround;
import org.veterancare.events.FamilyEvent.SchoolKind;
import org.veterancare.events.FamilyEvent.SchoolPlaceGranted;
import org.veterancare.events.FamilyEvent.SchoolPlaceObjected;
import org.veterancare.events.FamilyEvent.SchoolPriority;
import org.veterancare.events.FamilyEvent.SpouseClassified;
import org.veterancare.events.FamilyEvent.SpouseEmployed;
import org.veterancare.events.FamilyEvent.SpouseFileClosed;
import org.veterancare.events.FamilyEvent.SpouseGuided;
import org.veterancare.events.FamilyEvent.SpouseHukouRegistered;
import org.veterancare.events.FamilyEvent.SpouseNotified;
import org.veterancare.events.FamilyEvent.SpouseReceived;
import org.veterancare.events.FamilyEvent.SpouseReceptionOverdue;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseService;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseSubsidised;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.FamilyEvent.SpouseUnitFixed;
import org.veterancare.events.FamilyEvent.SpouseUnitWithdrawn;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.law.RegionCode;

/**
 * The files of the family (domain 5.5).
 *
 * @param spouse null where there is no file
 * @param spouseNotified when the spouse who comes with a veteran was notified, with the veteran or since; null before, and once the file of
 *     the one who was is closed (FAM-04)
 */
public record Family(Spouse spouse, List<Child> children, Mark spouseNotified) {

    static final Family NONE = new Family(null, List.of(), null);

    /** Where the spouse's file stands. */
    public enum SpouseStage {
        REGISTERED,
        CLASSIFIED,
        UNIT_FIXED,
        RECEIVED,
        EMPLOYED,
        SUBSIDISED,
        CLOSED
    }

    /**
     * @param approvalRecord hash of the approval, null for a veteran's spouse
     * @param level of the organ that approved, null for a veteran's spouse
     * @param approvedOn the day of the approval, null for a veteran's spouse and where it is not on record
     * @param hukou what the police answered, null before, and for a veteran's spouse (FAM-01)
     * @param receiveBy last day of the six months, null before a unit is fixed (FAM-03)
     * @param unitFixed when the unit was fixed, null before, and once it does not take the spouse in
     * @param overdue when the unit was found to be late, null while it is not
     * @param ended when the spouse was received, employed or subsidised, or the file closed, whichever came first
     * @param before how it stood before the spouse was received, employed or subsidised; null otherwise, and once the file is closed
     */
    public record Spouse(
            SpouseStage stage,
            SpouseTrack track,
            String approvalRecord,
            ApprovalLevel level,
            LocalDate approvedOn,
            Mark registered,
            Hukou hukou,
            SpouseStatus status,
            List<SpouseService> services,
            String employer,
            Due receiveBy,
            Mark unitFixed,
            Mark overdue,
            Mark ended,
            Before before) {

        boolean isOpen() {
            return ended == null;
        }

        /** Whether the police are still to register the hukou: wherever she works, unless she does not come after all. */
        boolean isWithoutHukou() {
            return track == SpouseTrack.ACCOMPANYING && hukou == null && stage != SpouseStage.CLOSED;
        }

        private static Spouse of(SpouseRegistered fact, Mark mark) {
            return new Spouse(
                    SpouseStage.REGISTERED, fact.track(), fact.approvalRecord(), fact.level(), fact.approvedOn(), mark,
                    null, null, List.of(), null, null, null, null, null, null);
        }

        private Spouse classified(SpouseStatus as) {
            return new Spouse(
                    SpouseStage.CLASSIFIED, track, approvalRecord, level, approvedOn, registered, hukou, as, services,
                    null, null, null, null, null, null);
        }

        private Spouse guided(SpouseService service) {
            return new Spouse(
                    stage, track, approvalRecord, level, approvedOn, registered, hukou, status,
                    Lists.append(services, service), null, null, null, null, null, null);
        }

        private Spouse at(SpouseStage next, String unit, Due by, Mark fixed, Mark late, Mark end, Before was) {
            return new Spouse(
                    next, track, approvalRecord, level, approvedOn, registered, hukou, status, services, unit, by,
                    fixed, late, end, was);
        }

        private Spouse at(SpouseStage next, String unit, Mark end, Before was) {
            return at(next, unit, receiveBy, unitFixed, overdue, end, was);
        }

        private Spouse endedWell(SpouseStage next, String unit, Mark end) {
            return at(next, unit, end, new Before(stage, employer));
        }

        private Spouse asBefore() {
            return at(before.stage(), before.employer(), null, null);
        }

        private Spouse fixed(SpouseUnitFixed fact, Mark mark) {
            return at(SpouseStage.UNIT_FIXED, fact.employer(), fact.receiveBy(), mark, null, null, null);
        }

        private Spouse withoutOverdue() {
            return at(stage, employer, receiveBy, unitFixed, null, ended, before);
        }

        private Spouse withoutUnit() {
            return at(SpouseStage.CLASSIFIED, null, null, null, null, null, null);
        }

        private Spouse closed(Mark mark) {
            return at(SpouseStage.CLOSED, employer, ended == null ? mark : ended, null);
        }

        private Spouse with(Hukou answer) {
            return new Spouse(
                    stage, track, approvalRecord, level, approvedOn, registered, answer, status, services, employer,
                    receiveBy, unitFixed, overdue, ended, before);
        }
    }

    /** A spouse's file before it ended well. */
    public record Before(SpouseStage stage, String employer) {}

    /**
     * The hukou of a soldier's spouse as the police registered it.
     *
     * @param registered on the day they did
     */
    public record Hukou(Mark registered, String receiptNumber) {}

    /** Where a child's file stands. */
    public enum ChildStage {
        REGISTERED,
        CHOICE_RECORDED,
        SENT_TO_EDUCATION,
        PLACED,
        OBJECTED,
        CLOSED
    }

    /**
     * @param number of the child in this case, from 1; no name is kept
     * @param guardianConsent hash of the consent, null for a child of fourteen or more (FAM-08)
     * @param processingRule document that was shown for the consent, null without one and where it is not on record
     * @param specialUntil last day of the special rule for children, null where there is none or it is not on record
     * @param applied when a school was first chosen
     * @param educationDistrict 6-digit code of the district whose education bureau has the papers; null before
     * @param unobjected how it stood before the last objection, while nothing followed from that; null otherwise
     */
    public record Child(
            int number,
            ChildStage stage,
            YearMonth bornIn,
            String guardianConsent,
            String processingRule,
            LocalDate specialUntil,
            Mark registered,
            SchoolKind school,
            SchoolGround ground,
            String street,
            SchoolPriority priority,
            Mark applied,
            String receiptNumber,
            String educationDistrict,
            Mark placed,
            Personal objection,
            Unobjected unobjected) {

        boolean isOpen() {
            return stage != ChildStage.PLACED && stage != ChildStage.CLOSED;
        }

        private Child chosen(SchoolChosen fact, Mark mark) {
            return new Child(
                    number, ChildStage.CHOICE_RECORDED, bornIn, guardianConsent, processingRule, specialUntil,
                    registered, fact.school(),
                    fact.ground(), fact.street(), fact.priority(), applied == null ? mark : applied, null, null,
                    null, objection, null);
        }

        private Child sent(ChildSentToEducation fact) {
            String district = fact.district() == null ? RegionCode.DISTRICT : fact.district();
            return new Child(
                    number, ChildStage.SENT_TO_EDUCATION, bornIn, guardianConsent, processingRule, specialUntil,
                    registered, school, ground, street,
                    priority, applied, fact.receiptNumber(), district, null, objection, null);
        }

        private Child at(ChildStage next, Mark place, Personal statement, Unobjected before) {
            return new Child(
                    number, next, bornIn, guardianConsent, processingRule, specialUntil, registered, school, ground,
                    street, priority, applied,
                    receiptNumber, educationDistrict, place, statement, before);
        }

        private Child at(ChildStage next, Mark place) {
            return at(next, place, objection, null);
        }

        private Child objected(SchoolPlaceObjected fact, Mark mark) {
            return at(ChildStage.OBJECTED, null, fact.statement(), new Unobjected(mark, stage, placed, objection));
        }

        /** Without a place, or an objection, that was a slip. */
        private Child without(long version) {
            if (Mark.isOf(placed, version)) {
                return at(ChildStage.SENT_TO_EDUCATION, null);
            }
            boolean slip = unobjected != null && Mark.isOf(unobjected.objected(), version);
            return slip ? at(unobjected.stage(), unobjected.placed(), unobjected.objection(), null) : this;
        }
    }

    /** A child's file before the place was objected to. */
    public record Unobjected(Mark objected, ChildStage stage, Mark placed, Personal objection) {}

    Family after(FamilyEvent event, Mark mark) {
        return switch (event) {
            case SpouseRegistered fact -> with(Spouse.of(fact, mark));
            case SpouseHukouRegistered fact -> with(spouse.with(new Hukou(mark, fact.receiptNumber())));
            case SpouseNotified fact -> new Family(spouse, children, mark);
            case SpouseClassified fact -> with(spouse.classified(fact.status()));
            case SpouseGuided fact -> with(spouse.guided(fact.service()));
            case SpouseUnitFixed fact -> with(spouse.fixed(fact, mark));
            case SpouseUnitWithdrawn fact -> with(spouse.withoutUnit());
            case SpouseReceptionOverdue fact ->
                with(spouse.at(spouse.stage(), spouse.employer(), spouse.receiveBy(), spouse.unitFixed(), mark, null,
                        null));
            case SpouseReceived fact -> with(spouse.endedWell(SpouseStage.RECEIVED, spouse.employer(), mark));
            case SpouseEmployed fact -> with(spouse.endedWell(SpouseStage.EMPLOYED, fact.employer(), mark));
            case SpouseSubsidised fact -> with(spouse.endedWell(SpouseStage.SUBSIDISED, null, mark));
            case SpouseFileClosed fact ->
                new Family(spouse == null ? null : spouse.closed(mark), children, null);
            case ChildRegistered fact ->
                new Family(spouse, Lists.append(children, new Child(
                        fact.child(), ChildStage.REGISTERED, fact.bornIn(), fact.guardianConsent(),
                        fact.processingRule(), fact.specialUntil(), mark, null, null,
                        null, null, null, null, null, null, null, null)), spouseNotified);
            case SchoolChosen fact -> with(fact.child(), child -> child.chosen(fact, mark));
            case ChildSentToEducation fact -> with(fact.child(), child -> child.sent(fact));
            case SchoolPlaceGranted fact ->
                with(fact.child(), child -> child.at(ChildStage.PLACED, mark));
            case SchoolPlaceObjected fact -> with(fact.child(), child -> child.objected(fact, mark));
            case ChildFileClosed fact ->
                with(fact.child(), child -> child.at(ChildStage.CLOSED, child.placed()));
        };
    }

    /** The last notice that speaks of the spouse says whether it is one to both. */
    Family after(ReportingNoticeIssued notice, Mark mark) {
        return notice.withSpouse() == null ? this : new Family(spouse, children, notice.toldBoth() ? mark : null);
    }

    /** Who has longer was not late on a day within it (FAM-03). */
    Family moved(LastDayMoved fact) {
        boolean flagged = spouse != null && spouse.overdue() != null
                && fact.isAbout(DeadlineEvent.SPOUSE_RECEPTION, "");
        return flagged && !spouse.overdue().on().isAfter(fact.due().dueOn()) ? with(spouse.withoutOverdue()) : this;
    }

    /** Without an answer of the police, a notice to both, a unit, a good end, a child's place, or an objection, that was a slip. */
    Family without(long version) {
        return new Family(
                spouse, children.stream().map(child -> child.without(version)).toList(), spouseNotified)
                .withoutOfSpouse(version);
    }

    private Family withoutOfSpouse(long version) {
        if (Mark.isOf(spouseNotified, version)) {
            return new Family(spouse, children, null);
        }
        if (spouse == null) {
            return this;
        }
        if (spouse.before() != null && Mark.isOf(spouse.ended(), version)) {
            return with(spouse.asBefore());
        }
        if (Mark.isOf(spouse.unitFixed(), version)) {
            return with(spouse.withoutUnit());
        }
        boolean slip = spouse.hukou() != null && Mark.isOf(spouse.hukou().registered(), version);
        return slip ? with(spouse.with(null)) : this;
    }

    private Family with(Spouse next) {
        return new Family(next, children, spouseNotified);
    }

    private Family with(int number, UnaryOperator<Child> change) {
        return new Family(spouse, Lists.replace(children, child -> child.number() == number, change), spouseNotified);
    }
}
