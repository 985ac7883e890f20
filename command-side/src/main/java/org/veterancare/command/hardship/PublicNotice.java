package org.veterancare.command.hardship;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.veterancare.command.hardship.Application.State;
import org.veterancare.command.hardship.HardshipCommand.CloseNotice;
import org.veterancare.command.hardship.HardshipCommand.PublishNotice;
import org.veterancare.command.hardship.HardshipCommand.RaiseObjection;
import org.veterancare.command.hardship.HardshipCommand.ResolveObjection;
import org.veterancare.events.Due;
import org.veterancare.events.HardshipEvent.NoticeClosed;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.HardshipEvent.ObjectionRaised;
import org.veterancare.events.HardshipEvent.ObjectionResolved;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;

/** 公示: the least that serves is shown for its days, and every objection is looked into first (HRD-05..07). */
final class PublicNotice {

    private final Applications applications;

    PublicNotice(Applications applications) {
        this.applications = applications;
    }

    @CommandHandler
    void handle(PublishNotice command, Law law) {
        Application application = applications.in(command.application(), command.occurredOn(), State.STREET_REVIEWED);
        require(FamilyName.isOne(command.maskedName()), "HRD-05", Map.of("show", "family name only"));
        apply(new NoticePublished(
                command.caseId(),
                command.occurredOn(),
                command.application(),
                command.maskedName(),
                AmountBand.of(application.proposed()).name(),
                until(law, command.occurredOn())));
    }

    private static Due until(Law law, LocalDate published) {
        int days = law.policy().number("noticeDays", published);
        return Deadlines.officeDays(law.rules().inForce("HRD-06", published), published, days);
    }

    @CommandHandler
    void handle(RaiseObjection command) {
        applications.in(command.application(), command.occurredOn(), State.ON_NOTICE);
        apply(new ObjectionRaised(
                command.caseId(), command.occurredOn(), command.application(), command.statement()));
    }

    @CommandHandler
    void handle(ResolveObjection command) {
        applications.in(command.application(), command.occurredOn(), State.OBJECTED);
        apply(new ObjectionResolved(
                command.caseId(),
                command.occurredOn(),
                command.application(),
                command.upheld(),
                command.finding()));
    }

    @CommandHandler
    void handle(CloseNotice command, Law law) {
        Application application = applications.get(command.application());
        require(application.state() != State.OBJECTED, "HRD-07", Map.of("application", command.application()));
        application.in(command.application(), command.occurredOn(), State.ON_NOTICE);
        LocalDate lastDay = application.noticeUntil().dueOn();
        require(command.occurredOn().isAfter(lastDay), "HRD-06", Map.of("until", lastDay));
        apply(new NoticeClosed(
                command.caseId(),
                command.occurredOn(),
                command.application(),
                OfficeLimit.of("approveWorkingDays", law, command.occurredOn())));
    }
}
