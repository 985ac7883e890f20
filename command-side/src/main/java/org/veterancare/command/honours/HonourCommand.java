package org.veterancare.command.honours;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.FourEyed;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.OnMatter;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.command.WhileAway;
import org.veterancare.command.WithClaims;
import org.veterancare.events.CaseId;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.HonourEnd;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PlaqueCause;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/** Intents about cards, plaques and the welcome (domain 5.3). */
@NeedsLiving
public sealed interface HonourCommand extends CaseCommand {

    String HASH = "sha256:[0-9a-f]{64}";

    /** A number of a decision, whose form the rules look at (VAL-CARD-4). */
    String NUMBER = ".{8,60}";

    /** Why a card is refused or taken back. */
    String CARD_CAUSE = "SENTENCE|WANTED|DISMISSED|FALSE_STATEMENT|NOT_ELIGIBLE|PAPERS_MISSING";

    /** About the card, which is one matter from the application on. */
    interface OnCard extends OnMatter {

        @Override
        default String matter() {
            return Touch.CARD;
        }
    }

    /** About the household's plaque. */
    interface OnPlaque extends OnMatter {

        @Override
        default String matter() {
            return Touch.PLAQUE;
        }
    }

    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record RecordCeremony(CaseId caseId, @NotNull LocalDate occurredOn) implements HonourCommand {}

    /**
     * Ends a task that the reception, or the ground of a plaque, left without what it asks for; the plaque may still be hung, and the
     * card applied for.
     *
     * @param reason one that there is of this kind: a plaque of the household ends the plaque's only
     */
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record DeclineHonour(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull HonourKind kind, @NotNull HonourEnd reason)
            implements HonourCommand {}

    /**
     * Applies for the card, at the station of the hukou or of where the person lives.
     *
     * @param kind the one that is chosen where the person is eligible for both
     * @param bedridden reason for a visit at home before the age that gives one
     * @param byGuardian whether a guardian applies for someone incapable
     */
    @GrantsTreatment(GrantsTreatment.PRIVILEGES)
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record ApplyForCard(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull CardKind kind,
            @NotNull CardChannel channel,
            @NotNull Boolean bedridden,
            @NotNull Boolean byGuardian)
            implements HonourCommand {}

    @SentBy(Role.STREET_CASE_WORKER)
    record AcceptCardApplication(CaseId caseId, @NotNull LocalDate occurredOn) implements HonourCommand {}

    @FourEyed(Kind.CHECKED)
    @SentBy(Role.DISTRICT_OFFICER)
    record ReviewCardAtDistrict(CaseId caseId, @NotNull LocalDate occurredOn) implements HonourCommand, OnCard {}

    /** What the municipal bureau found. */
    @SentBy(Role.DECISION_RECORDER)
    record RecordMunicipalCardReview(CaseId caseId, @NotNull LocalDate occurredOn) implements HonourCommand {}

    /** What ends a card, an application or a plaque is put down after a death, too. */
    sealed interface OfEnd extends HonourCommand {}

    /** Refuses the application at the level where it lies; who applies then may apply again. */
    @Decision
    @FourEyed(Kind.CHECKED)
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER, Role.DECISION_RECORDER})
    record RejectCardApplication(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Pattern(regexp = CARD_CAUSE) String cause)
            implements OfEnd, OnCard {}

    /** The ministry and the bank were asked to make the card. */
    @GrantsTreatment(GrantsTreatment.PRIVILEGES)
    @SentBy(Role.DISTRICT_OFFICER)
    record OrderCard(CaseId caseId, @NotNull LocalDate occurredOn) implements HonourCommand {}

    /** The centre signs for the card that was made. */
    @SentBy(Role.DISTRICT_OFFICER)
    record ReceiveCard(CaseId caseId, @NotNull LocalDate occurredOn) implements HonourCommand {}

    /**
     * Hands the card over.
     *
     * @param cardNumber where one is printed (VAL-CARD-1)
     * @param signature hash of the signed receipt
     * @param validUntil last day, where the card names one
     */
    @WithClaims
    @GrantsTreatment(GrantsTreatment.PRIVILEGES)
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record HandOverCard(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @PersonalText(max = 64) Personal cardNumber,
            @NotNull @Pattern(regexp = HASH) String signature,
            LocalDate validUntil)
            implements HonourCommand {}

    /**
     * Records the card that the holder has from elsewhere, so that it is the one (CARD-02).
     *
     * @param kind as the card says
     * @param cardNumber where one is printed (VAL-CARD-1)
     * @param validUntil last day, where the card names one
     */
    @WithClaims
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record RecordHeldCard(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull CardKind kind,
            @PersonalText(max = 64) Personal cardNumber,
            LocalDate validUntil)
            implements HonourCommand {}

    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record ReportCardLost(CaseId caseId, @NotNull LocalDate occurredOn) implements HonourCommand {}

    /** The card is damaged, so that another one is to be made (CARD-A). */
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record ReportCardDamaged(CaseId caseId, @NotNull LocalDate occurredOn) implements HonourCommand {}

    /** Has the card made again: it was lost or damaged, ran out or is about to, or was cancelled by a death that was none. */
    @GrantsTreatment(GrantsTreatment.PRIVILEGES)
    @SentBy(Role.DISTRICT_OFFICER)
    record ReissueCard(CaseId caseId, @NotNull LocalDate occurredOn) implements HonourCommand {}

    /** Shows that a card comes to its last day, so that the holder gets another one in time; it ends nothing. */
    @SentBy(Role.TIMER)
    record FlagCardExpiry(CaseId caseId, @NotNull LocalDate occurredOn) implements HonourCommand {}

    /** The card's last day is over. */
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record RecordCardExpiry(CaseId caseId, @NotNull LocalDate occurredOn) implements OfEnd {}

    /** Takes the card back. */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record WithdrawCard(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = CARD_CAUSE) String cause,
            @NotNull @Pattern(regexp = NUMBER) String decisionNumber)
            implements OfEnd, OnCard {}

    /**
     * What took the card back was quashed, wherever the holder is by now (SUS-04); whoever has it in hand no more has another one made
     * (CARD-A).
     */
    @WhileAway
    @Decision
    @FourEyed(Kind.DECIDED)
    @GrantsTreatment(GrantsTreatment.PRIVILEGES)
    @SentBy(Role.DISTRICT_APPROVER)
    record RestoreCard(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Pattern(regexp = NUMBER) String decisionNumber)
            implements HonourCommand, OnCard {}

    /**
     * Hangs the household's one plaque (HON-01).
     *
     * @param ground which identity of the person it honours
     * @param address of the household
     */
    @WithClaims
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record HangPlaque(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull SubjectKind ground,
            @NotNull @PersonalText(max = 100) Personal address)
            implements HonourCommand {}

    /** @param address where the new one hangs; the old place where it was only damaged */
    @WithClaims
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record ReplacePlaque(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull PlaqueCause cause,
            @NotNull @PersonalText(max = 100) Personal address)
            implements HonourCommand {}

    /** Takes the plaque back after a serious offence (HON-02). */
    @Decision
    @WithClaims
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record WithdrawPlaque(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Pattern(regexp = NUMBER) String decisionNumber)
            implements OfEnd, OnPlaque {}

    /**
     * The plaque hangs again, or one for who has another ground now, wherever the family lives by now (SUS-04).
     *
     * @param ground which identity of the person it honours
     * @param address where it hangs
     */
    @WhileAway
    @Decision
    @WithClaims
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record RestorePlaque(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = NUMBER) String decisionNumber,
            @NotNull SubjectKind ground,
            @NotNull @PersonalText(max = 100) Personal address)
            implements HonourCommand, OnPlaque {}
}
