package org.veterancare.standalone.demo;

import java.time.LocalDate;
import org.veterancare.command.CaseLifeCommand.ApproveBackdating;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.DeclareInterest;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.CaseLifeCommand.ReviewCorrection;
import org.veterancare.command.CaseLifeCommand.WithdrawInterest;
import org.veterancare.command.honours.HonourCommand.RecordCeremony;
import org.veterancare.command.life.MoveCommand.AssignCase;
import org.veterancare.command.life.MoveCommand.UnassignCase;
import org.veterancare.command.life.SubjectCommand.AddIdentity;
import org.veterancare.command.life.SubjectCommand.CorrectIdentity;
import org.veterancare.command.life.SubjectCommand.RecordContact;
import org.veterancare.command.life.SubjectCommand.RecordNameChange;
import org.veterancare.command.life.SubjectCommand.VerifyIdentity;
import org.veterancare.command.privacy.PrivacyCommand.AnswerPrivacyRequest;
import org.veterancare.command.privacy.PrivacyCommand.ArchiveCase;
import org.veterancare.command.privacy.PrivacyCommand.LiftLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.LiftRestriction;
import org.veterancare.command.privacy.PrivacyCommand.PlaceLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.ReceivePrivacyRequest;
import org.veterancare.command.privacy.PrivacyCommand.RequestErasure;
import org.veterancare.command.privacy.PrivacyCommand.RestrictProcessing;
import org.veterancare.command.privacy.PrivacyCommand.TakeUpArchivedCase;
import org.veterancare.command.privacy.PrivacyCommand.WithdrawErasure;
import org.veterancare.command.registration.SettlementCommand.RecordWindowVisit;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.ProxyRelation;
import org.veterancare.events.SubjectEvent.IdentitySource;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.CitizenIdNumber;

/** What is put right, who works on it and who does not, and what the person asks for: of the case itself. */
final class DemoRights {

    /** The third fact of a case, after its opening and the record card. */
    private static final long CEREMONY = 2;

    private static final int LONG_AGO = 100;

    private DemoRights() {}

    /** Right after the opening: a ceremony that was noted in the wrong case, and a number that was typed wrong (VAL-ID-7). */
    static void slips(DemoStory story, DemoPerson right) {
        String proof = DemoPapers.fingerprint(story, "survivor");
        String change = DemoPapers.fingerprint(story, "name");
        story.worker(today -> new RecordCeremony(story.caseId(), today))
                .pass(1)
                .head(today -> new ReverseFact(story.caseId(), today, CEREMONY))
                .pass(story.between(1, 5))
                .head(today -> new CorrectIdentity(
                        story.caseId(), today, Personal.of(right.citizenId()),
                        CitizenIdNumber.parse(right.citizenId(), today).sex(), null, change))
                .worker(today -> new VerifyIdentity(story.caseId(), today, IdentitySource.FILE))
                .worker(today -> new AddIdentity(story.caseId(), today, SubjectKind.SURVIVOR, proof))
                .worker(today -> new RecordNameChange(story.caseId(), today, Personal.of(right.name()), change))
                .worker(today -> new RecordContact(
                        story.caseId(), today, null, ProxyRelation.CHILD, Personal.of(right.phone())));
    }

    /** The head finds a wrong value in the latest fact that says it (S19). */
    static void correct(DemoStory story, CorrectedField field, String right) {
        story.pass(2).head(today -> new CorrectFact(story.caseId(), today, DemoStep.LATEST, field, right, null));
    }

    /** Somebody else looks at what was built on the wrong value: the first such review of the case. */
    static void correctAndReview(DemoStory story, CorrectedField field, String right) {
        correct(story, field, right);
        story.pass(1).secondApprover(today -> new ReviewCorrection(story.caseId(), today, 1, "STANDS"));
    }

    /** With one of the station for a while; another one of the office stands back, and need not have. */
    static void hands(DemoStory story) {
        String finance = DemoStory.actor("finance").person();
        story.head(today -> new AssignCase(story.caseId(), today, story.workerPerson(), null))
                .pass(story.between(1, 9))
                .finance(today -> new DeclareInterest(story.caseId(), today, finance, "COLLATERAL"))
                .pass(story.between(1, 9))
                .head(today -> new WithdrawInterest(story.caseId(), today, finance));
    }

    /** A visit of long ago turns up on paper: one agrees, another one records it (S24). */
    static void longAgo(DemoStory story) {
        LocalDate visited = story.pass(LONG_AGO + story.between(5, 20)).today().minusDays(LONG_AGO);
        RecordWindowVisit visit = new RecordWindowVisit(story.caseId(), visited, "QUESTION");
        story.head(today -> new ApproveBackdating(
                story.caseId(), today, "record-window-visit", visit))
                .workerOf(visited, day -> visit)
                .head(today -> new UnassignCase(story.caseId(), today, null));
    }

    /** A copy, a correction, a restriction for the time of a quarrel; then the archive (PIPL 45 to 49, ARC-01). */
    static void ofThePerson(DemoStory story, DemoPerson person) {
        Personal phone = Personal.of(person.phone().replaceFirst("^1540", "1545"));
        story.pass(story.between(5, 30))
                .worker(today -> new ReceivePrivacyRequest(
                        story.caseId(), today, RequestKind.COPY, Requester.SUBJECT, null))
                .pass(story.between(2, 12))
                .head(today -> new AnswerPrivacyRequest(story.caseId(), today, 1, true))
                .pass(story.between(5, 30))
                .worker(today -> new ReceivePrivacyRequest(
                        story.caseId(), today, RequestKind.CORRECTION, Requester.SUBJECT, null))
                .privacyOfficer(today -> new RestrictProcessing(story.caseId(), today))
                .pass(story.between(5, 30))
                .approver(today -> new LiftRestriction(story.caseId(), today))
                .approver(today -> new CorrectFact(story.caseId(), today, 0L, CorrectedField.PHONE, null, phone))
                .head(today -> new AnswerPrivacyRequest(story.caseId(), today, 2, true));
        archived(story);
    }

    /** Held as evidence for a while; somebody wants it forgotten too early, and is called back. */
    private static void archived(DemoStory story) {
        String order = DemoPapers.decision(story);
        String appraisal = DemoPapers.decision(story);
        story.pass(story.between(10, 60))
                .head(today -> new CloseCase(story.caseId(), today, "OTHER"))
                .pass(story.between(10, 60))
                .privacyOfficer(today -> new ArchiveCase(story.caseId(), today))
                .pass(story.between(1, 20))
                .privacyOfficer(today -> new PlaceLegalHold(story.caseId(), today, order))
                .pass(story.between(10, 60))
                .approver(today -> new LiftLegalHold(story.caseId(), today))
                .pass(1)
                .privacyOfficer(today -> new RequestErasure(story.caseId(), today, "UNLAWFUL", appraisal))
                .pass(1)
                .approver(today -> new WithdrawErasure(story.caseId(), today))
                .mayStall(50)
                .pass(story.between(5, 30))
                .approver(today -> new TakeUpArchivedCase(story.caseId(), today, "NEW_MATTER"))
                .head(today -> new ReopenCase(story.caseId(), today));
    }
}
