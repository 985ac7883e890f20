package org.veterancare.command.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.command.registration.ReportingFile.State;
import org.veterancare.command.registration.SettlementCommand.ConfirmServiceRegistration;
import org.veterancare.command.registration.SettlementCommand.FlagServiceRegistration;
import org.veterancare.command.registration.SettlementCommand.IssueHouseholdLetter;
import org.veterancare.command.registration.SettlementCommand.RecordPersonnelFile;
import org.veterancare.command.registration.SettlementCommand.RecordServicePapers;
import org.veterancare.command.registration.SettlementCommand.RecordWindowVisit;
import org.veterancare.command.registration.SettlementCommand.ReferDispute;
import org.veterancare.command.registration.SettlementCommand.RemindOfServiceRegistration;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.Due;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.DisputeAuthority;
import org.veterancare.events.SettlementEvent.DisputeMatter;
import org.veterancare.events.SettlementEvent.DisputeReferred;
import org.veterancare.events.SettlementEvent.FileRoute;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.PersonnelFileReceived;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementEvent.ServiceRegistrationConfirmed;
import org.veterancare.events.SettlementEvent.ServiceRegistrationOverdue;
import org.veterancare.events.SettlementEvent.ServiceRegistrationReminded;
import org.veterancare.events.SettlementEvent.WindowVisited;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.BundleEdition;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.PapersOnFile;
import org.veterancare.law.PensionYears;
import org.veterancare.law.RunningDue;

/** What follows a report: the file, the letter for the hukou, 兵役登记, disputes and counted visits. */
public final class Settlement implements Phase {

    /** Years, CON 20. */
    private static final int AGE_AT_ENLISTMENT = 17;

    private static final Set<Class<?>> AFTER_REPORT = Set.of(
            RecordPersonnelFile.class,
            RecordServicePapers.class,
            IssueHouseholdLetter.class,
            RemindOfServiceRegistration.class,
            FlagServiceRegistration.class,
            ConfirmServiceRegistration.class,
            ReferDispute.class,
            RecordWindowVisit.class);

    private static final Set<Class<?>> ABOUT_REGISTRATION = Set.of(
            RemindOfServiceRegistration.class, FlagServiceRegistration.class, ConfirmServiceRegistration.class);

    /** What stands for itself, so that taking it back leaves nothing hanging. */
    private static final Set<Class<?>> RECORDS = Set.of(
            WindowVisited.class,
            PersonnelFileReceived.class,
            ServicePapersRecorded.class,
            HouseholdLetterIssued.class,
            ServiceRegistrationConfirmed.class,
            DisputeReferred.class);

    private final ReportingFile file = new ReportingFile();
    private final PapersOnFile papers = new PapersOnFile();
    private boolean fileReceived;
    private boolean letterIssued;

    /** Version of the fact that the police registered the hukou on the letter; null before. */
    private Long hukouDoneAt;

    /** From the report or the acceptance on, or from the reminder where those do not say it. */
    private final RunningDue registerBy = new RunningDue(DeadlineEvent.SERVICE_REGISTRATION);

    private boolean flagged;
    private boolean registered;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (!AFTER_REPORT.contains(command)) {
            return;
        }
        require(file.isVeteran(), "REG-01");
        boolean anytime = command == RecordWindowVisit.class || command == ReferDispute.class;
        require(anytime || isServed(command), "CASE-STATE", Map.of("state", file.state().name()));
        require(!(fileReceived && command == RecordPersonnelFile.class), "CASE-STATE");
        require(!(letterIssued && command == IssueHouseholdLetter.class), "CASE-STATE");
        if (ABOUT_REGISTRATION.contains(command)) {
            require(!registered, "CASE-STATE");
            require(!flagged || command != FlagServiceRegistration.class, "CASE-STATE", Map.of("flagged", "REG-11"));
        }
        if (command == RemindOfServiceRegistration.class || command == FlagServiceRegistration.class) {
            require(isDayKnown(), "REG-11", Map.of("missing", "acceptance"));
        }
    }

    /**
     * What is given up is the settlement alone: who reported goes to the police and is registered all the same, and of who never came
     * the file arrives once that is decided (REG-04, REG-10, REG-11, REG-12).
     */
    private boolean isServed(Class<? extends CaseCommand> command) {
        return switch (file.state()) {
            case REPORTED, ACCEPTED -> true;
            case FORFEITURE_REVIEW -> file.reportedOn() != null;
            case FORFEITED -> file.reportedOn() != null || command != IssueHouseholdLetter.class;
            default -> false;
        };
    }

    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        boolean resting = fact == HouseholdLetterIssued.class && hukouDoneAt != null
                || fact == PersonnelFileReceived.class && file.state() == State.ACCEPTED && !file.isProvisional();
        return RECORDS.contains(fact) && !resting;
    }

    @CommandHandler
    void handle(RecordPersonnelFile command) {
        FileRoute right = route(file.service());
        require(right == null || command.route() == right, "REG-12", Map.of("route", String.valueOf(right)));
        apply(new PersonnelFileReceived(command.caseId(), command.occurredOn(), command.route()));
    }

    @CommandHandler
    void handle(RecordServicePapers command) {
        Map<String, Object> said = Map.of("enlistedOn", command.enlistedOn(), "precision", command.precision());
        require(
                command.precision().first(command.enlistedOn()).equals(command.enlistedOn()), "VAL-DATE-1", said);
        LocalDate latest = command.precision().last(command.enlistedOn());
        require(YearMonth.from(latest).isAfter(file.bornIn()), "VAL-DATE-2", said);
        require(!command.enlistedOn().isAfter(file.service().dischargeApprovedOn()), "VAL-DATE-2", said);
        require(!command.issuedOn().isAfter(command.occurredOn()), "VAL-DATE-2",
                Map.of("issuedOn", command.issuedOn()));
        boolean oldEnough = !YearMonth.from(latest).isBefore(file.bornIn().plusYears(AGE_AT_ENLISTMENT));
        require(oldEnough || Boolean.TRUE.equals(command.ageConfirmed()), "VAL-DATE-4",
                Map.of("missing", "ageConfirmed"));
        apply(papers(command));
    }

    private static ServicePapersRecorded papers(RecordServicePapers command) {
        return new ServicePapersRecorded(
                command.caseId(),
                command.occurredOn(),
                command.enlistedOn(),
                command.precision(),
                command.certifiedYears(),
                command.paper(),
                command.issuedOn(),
                command.issuer());
    }

    /** Whether the service on record is too short for the monthly pension that is named, by what this command says: a hint (SET-05). */
    public boolean doubtsPension(CaseCommand command, Law law) {
        return switch (command) {
            case RecordReport report ->
                PensionYears.areTooFew(
                        new Service(report.category(), report.tier(), report.mode(), report.dischargeApprovedOn()),
                        papers.latest(), law.policy());
            case RecordServicePapers recorded ->
                PensionYears.areTooFew(file.service(), papers(recorded), law.policy());
            case AcceptSettlement accepted ->
                PensionYears.areTooFew(file.service(), papers.latest(), law.policy());
            default -> false;
        };
    }

    /** PLC-R 50; null for retired non-commissioned officers, of whom it says nothing. */
    private static FileRoute route(Service service) {
        if (service.category() == ServiceCategory.OFFICER || service.mode() == SettlementMode.MONTHLY_PENSION) {
            return FileRoute.MILITARY_DISTRICT;
        }
        return switch (service.mode()) {
            case ASSIGNED_WORK -> FileRoute.MUNICIPAL_BUREAU;
            case RETIREMENT -> null;
            default -> FileRoute.DIRECT;
        };
    }

    @CommandHandler
    void handle(IssueHouseholdLetter command) {
        require(!command.occurredOn().isBefore(file.reportedOn()), "REG-10", Map.of("reportedOn", file.reportedOn()));
        apply(new HouseholdLetterIssued(
                command.caseId(),
                command.occurredOn(),
                DocumentNumber.decision(command.letterNumber()).value()));
    }

    @CommandHandler
    void handle(RemindOfServiceRegistration command, Law law) {
        apply(new ServiceRegistrationReminded(command.caseId(), command.occurredOn(), registerBy(law)));
    }

    @CommandHandler
    void handle(FlagServiceRegistration command, Law law) {
        Due due = registerBy(law);
        boolean over = registerBy.isSet()
                ? registerBy.isOver(command.occurredOn())
                : command.occurredOn().isAfter(due.dueOn());
        require(over, "REG-11", Map.of("dueOn", due.dueOn()));
        apply(new ServiceRegistrationOverdue(command.caseId(), command.occurredOn(), due));
    }

    /** As it runs; counted now where the fact of before it was told does not say it (REG-11). */
    private Due registerBy(Law law) {
        return registerBy.isSet() ? registerBy.due() : RegisterBy.of(file.service(), file.acceptedOn(), law);
    }

    private boolean isDayKnown() {
        return !RegisterBy.runsFromAcceptance(file.service()) || file.acceptedOn() != null;
    }

    /** As {@link #registrationAskedFrom(Service, LocalDate)}, of a soldier who was discharged on this day. */
    public static LocalDate registrationAskedFrom(LocalDate dischargedOn) {
        return RegisterBy.askedFrom(dischargedOn);
    }

    /** The first day on which the days of REG-11 can be over: an officer's run from a day that is not known at the report. */
    public static LocalDate registrationAskedFrom(Service service, LocalDate reportedOn) {
        return RegisterBy.askedFrom(service, reportedOn);
    }

    /** By when a service record that is waited for is to be up to date now; empty where none is waited for or no day is known. */
    public Optional<Due> registerByNow(Law law) {
        return !registerBy.isSet() || registered || !isDayKnown()
                ? Optional.empty()
                : Optional.of(RegisterBy.of(file.service(), file.acceptedOn(), law));
    }

    @CommandHandler
    void handle(ConfirmServiceRegistration command) {
        LocalDate reportedOn = file.reportedOn();
        require(
                reportedOn == null || !command.occurredOn().isBefore(reportedOn), "REG-11",
                Map.of("reportedOn", String.valueOf(reportedOn)));
        apply(new ServiceRegistrationConfirmed(command.caseId(), command.occurredOn()));
    }

    @CommandHandler
    void handle(ReferDispute command) {
        require(command.summary() != null, "REG-13");
        DisputeAuthority competent = command.matter() == DisputeMatter.SERVICE
                ? DisputeAuthority.FORMER_UNIT
                : DisputeAuthority.SETTLEMENT_GOVERNMENT;
        apply(new DisputeReferred(
                command.caseId(), command.occurredOn(), command.matter(), competent, command.summary()));
    }

    @CommandHandler
    void handle(RecordWindowVisit command) {
        apply(new WindowVisited(command.caseId(), command.occurredOn(), command.purpose()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        file.take(fact, version);
        papers.on(fact, version);
        registerBy.on(fact);
        switch (fact) {
            case PersonnelFileReceived received -> fileReceived = true;
            case HouseholdLetterIssued letter -> letterIssued = true;
            case VeteranReported reported -> begin(reported.registerBy());
            case LateReportReceived received -> begin(received.registerBy());
            case SettlementAccepted accepted -> begin(accepted.registerBy());
            case ServiceRegistrationReminded reminder -> registerBy.begin(reminder.due());
            case ServiceRegistrationOverdue late -> flagged = true;
            case ServiceRegistrationConfirmed confirmed -> registered = true;
            case BundleItemDone done when done.item().equals(BundleEdition.HOUSEHOLD_REGISTRATION) ->
                hukouDoneAt = version;
            case FactReversed reversed -> takeBack(reversed);
            default -> {}
        }
    }

    private void begin(Due due) {
        if (due != null) {
            registerBy.begin(due);
        }
    }

    private void takeBack(FactReversed reversed) {
        if (hukouDoneAt != null && hukouDoneAt == reversed.factVersion()) {
            hukouDoneAt = null;
        }
        switch (reversed.fact()) {
            case "PersonnelFileReceived" -> fileReceived = false;
            case "HouseholdLetterIssued" -> letterIssued = false;
            case "ServiceRegistrationConfirmed" -> registered = false;
            case "VeteranReported", "LateReportReceived" -> awaitNothing();
            case "SettlementAccepted" -> {
                if (!isDayKnown()) {
                    awaitNothing();
                }
            }
            default -> {}
        }
    }

    private void awaitNothing() {
        registerBy.end();
        flagged = false;
    }
}
