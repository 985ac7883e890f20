package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.Optional;
import org.veterancare.law.BundleEdition;
import org.veterancare.query.casestate.Bundle.Item;
import org.veterancare.query.casestate.Bundle.ItemState;
import org.veterancare.query.casestate.Family.ChildStage;

/**
 * Who outside the office has the next step of a task. A task waits until its last day; after that it is late, and the office's
 * to follow up.
 */
public enum WaitsFor {
    /** The person: a report, an answer, missing papers, a letter or card to fetch. */
    SUBJECT,
    /** Another department, or the bureau above. */
    DEPARTMENT,
    EMPLOYER,
    TRAINING_PROVIDER,
    OTHER_DISTRICT,
    /** Nobody: a notice or a term that has to run. */
    PERIOD;

    /** The end of a wait for which none is set. */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private static final String OWN_DEPARTMENT = "VETERANS_AFFAIRS";

    /** Empty where the office itself has the next step. */
    public static Optional<WaitsFor> of(CaseState state, Deadline task) {
        return task.standing() == null ? running(state, task) : Optional.of(standing(task.standing().ground()));
    }

    /** A period stands still for somebody. */
    private static WaitsFor standing(String ground) {
        return switch (ground) {
            case "MATERIALS_REQUESTED" -> SUBJECT;
            case "ASSISTANCE_REQUESTED", "APPRAISAL" -> DEPARTMENT;
            default -> PERIOD;
        };
    }

    private static Optional<WaitsFor> running(CaseState state, Deadline task) {
        return Optional.ofNullable(switch (task.kind()) {
            case REPORT, REPORT_TOLERANCE, FORFEITURE_ANSWER, TRAINING_OFFER,
                    UNCLAIMED_LETTER, FIRST_CARD ->
                SUBJECT;
            // whom nobody urged yet is the office's to urge
            case SERVICE_REGISTRATION ->
                state.settlement().serviceRegistration().reminded() == null ? null : SUBJECT;
            case PERSONNEL_FILE -> state.settlement().papers().file() == null ? DEPARTMENT : null;
            case ACCOMPANYING_HUKOU -> DEPARTMENT;
            case TRANSFER_RECEIPT -> OTHER_DISTRICT;
            case TRAINING_COMPLETION -> TRAINING_PROVIDER;
            case WORK_START, LIVING_FEE, SPOUSE_RECEPTION -> EMPLOYER;
            // without a day nothing was ordered yet
            case EMPLOYER_CORRECTION -> task.dueOn() == null ? null : EMPLOYER;
            // the office lets it go once it is put right, or there is nothing more to put right
            case APPROVAL_HOLD -> state.placement().isOrdered() ? EMPLOYER : null;
            case SCORE_NOTICE, HARDSHIP_NOTICE, PUBLIC_WELFARE_POST_END, SENTENCE_END -> PERIOD;
            case PRIVILEGE_CARD -> card(state);
            case BUNDLE_ITEM -> item(state, task.ref());
            case SCHOOL_PLACE -> schoolPlace(state, task.ref());
            case ENTITLEMENT_DECISION -> entitlement(state, task.ref());
            // a committee that still stands has no successor; who moved is the office's to hand over
            case STATION_ASSIGNMENT -> task.dueOn() == null ? null : PERIOD;
            case REPORTING_NOTICE, HOUSEHOLD_LETTER, CORRECTION_REVIEW, WELCOME_CEREMONY,
                    HONOUR_PLAQUE, CARD_EXPIRY,
                    CARD_WITHDRAWAL, PLAQUE_WITHDRAWAL,
                    FRAUD_RECOVERY,
                    FRAUD_REFUND,
                    FORFEITURE_DECISION,
                    SETTLEMENT_ACCEPTANCE,
                    BUNDLE_START, ADAPTATION_TRAINING, TRAINING_RESUMPTION, OPEN_PLACEMENT, PLACEMENT, REFUSAL_DECISION,
                    SUBSIDY_DECISION,
                    SUBSIDY_PAYMENT, JOB_RECOMMENDATION, WAITING_INSURANCE, WAITING_ALLOWANCE, CRIME_WHILE_WAITING,
                    CANCELLED_CLAIM, SCORE_OBJECTION, DISMISSAL_REVIEW, PENSION_STOP, SUPPORT_KIND, HOME_PURCHASE,
                    FOLLOW_UP, SPOUSE_FILE, SPOUSE_NOTICE,
                    SUSPENSION_DECISION, RESUMPTION_DECISION, ENTITLEMENT_STOP,
                    HARDSHIP_ACCEPTANCE, HARDSHIP_REVIEW, HARDSHIP_OBJECTION, HARDSHIP_DECISION, HARDSHIP_PAYMENT,
                    PRIVACY_REQUEST, ERASURE_CONFIRMATION ->
                null;
        });
    }

    /** Reviewed here it goes up and is made; back here its holder fetches it. */
    private static WaitsFor card(CaseState state) {
        return switch (Lists.last(state.honours().cards()).stage()) {
            case DISTRICT_REVIEWED, MUNICIPAL_REVIEWED, IN_PRODUCTION -> DEPARTMENT;
            case RECEIVED_BY_CENTRE -> SUBJECT;
            default -> null;
        };
    }

    private static WaitsFor item(CaseState state, String code) {
        return state.bundle()
                .items()
                .stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .filter(item -> isWithADepartment(state, item))
                .map(item -> DEPARTMENT)
                .orElse(null);
    }

    /**
     * Whether the next step is another department's, at the item itself or at the one that comes before it (ONE-04). One that failed is
     * the office's to hand in again, and the police register nobody without the office's letter.
     */
    private static boolean isWithADepartment(CaseState state, Item item) {
        boolean letterMissing = item.code().equals(BundleEdition.HOUSEHOLD_REGISTRATION)
                && state.settlement().papers().letter() == null;
        return item.state() == ItemState.OPEN
                && !item.owner().equals(OWN_DEPARTMENT)
                && !letterMissing
                && state.bundle().openBefore(item).allMatch(before -> isWithADepartment(state, before));
    }

    private static WaitsFor schoolPlace(CaseState state, String number) {
        boolean sent = state.family()
                .children()
                .stream()
                .anyMatch(child -> Integer.toString(child.number()).equals(number)
                        && child.stage() == ChildStage.SENT_TO_EDUCATION);
        return sent ? DEPARTMENT : null;
    }

    private static WaitsFor entitlement(CaseState state, String number) {
        boolean forwarded = state.entitlements()
                .stream()
                .anyMatch(each -> Integer.toString(each.number()).equals(number)
                        && each.state() == Entitlement.State.FORWARDED);
        return forwarded ? DEPARTMENT : null;
    }
}
