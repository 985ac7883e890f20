package org.veterancare.command.resources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.veterancare.command.OutOfScope;
import org.veterancare.command.VersionConflict;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.StationCommand.AppointHead;
import org.veterancare.command.resources.StationCommand.AssignStaff;
import org.veterancare.command.resources.StationCommand.CloseStation;
import org.veterancare.command.resources.StationCommand.InspectStation;
import org.veterancare.command.resources.StationCommand.OpenStation;
import org.veterancare.command.resources.StationCommand.ReleaseStaff;
import org.veterancare.events.Actor;
import org.veterancare.events.District;
import org.veterancare.events.StationEvent;
import org.veterancare.events.StationEvent.Guarantee;
import org.veterancare.events.StationEvent.HeadAppointed;
import org.veterancare.events.StationEvent.StaffAssigned;
import org.veterancare.events.StationEvent.StaffReleased;
import org.veterancare.events.StationEvent.StationClosed;
import org.veterancare.events.StationEvent.StationInspected;
import org.veterancare.events.StationEvent.StationOpened;
import org.veterancare.events.StationId;
import org.veterancare.law.Law;

/** A station: one for its region, with a head, staff, and what an inspection found (NET-01..03). */
@Aggregate
public class Station {

    /** First day on which street stations are looked at by the standard (NET-03). */
    private static final LocalDate STANDARD_SINCE = LocalDate.of(2026, 1, 1);

    @AggregateIdentifier
    private StationId id;

    private String code;
    private String head;
    private Set<String> staff;
    private boolean open;

    /** For the framework, which then replays the station's facts. */
    protected Station() {}

    @CommandHandler
    Station(OpenStation command, Law law, OfficeClaims claims) {
        if (!command.code().equals(District.CODE)) {
            law.regions().require(command.code(), command.occurredOn());
        }
        claims.open(command.code(), above(command.code()), command.stationId());
        apply(new StationOpened(command.stationId(), command.occurredOn(), command.code()));
    }

    private static String above(String code) {
        if (code.equals(District.CODE)) {
            return null;
        }
        return code.endsWith("000") ? District.CODE : street(code);
    }

    private static String street(String code) {
        return code.substring(0, 9) + "000";
    }

    /** Whose station, as of which version, and is it open: asked before every rule. */
    @CommandHandlerInterceptor
    void guard(
            StationCommand command,
            Actor actor,
            @MetaDataValue(VeteranCase.EXPECTED_VERSION) Long expectedVersion) {
        if (!actor.covers(street(code), code)) {
            throw new OutOfScope();
        }
        VersionConflict.unlessNow(expectedVersion);
        require(open, "STATION-OPEN");
    }

    @CommandHandler
    void handle(AppointHead command) {
        require(!command.person().equals(head), "STATION-STAFF");
        apply(new HeadAppointed(id, command.occurredOn(), command.person()));
    }

    @CommandHandler
    void handle(AssignStaff command) {
        require(!staff.contains(command.person()), "STATION-STAFF");
        apply(new StaffAssigned(id, command.occurredOn(), command.person()));
    }

    @CommandHandler
    void handle(ReleaseStaff command) {
        require(staff.contains(command.person()), "STATION-STAFF");
        // whoever follows comes first: a station that has staff is never without
        require(staff.size() > 1, "NET-02");
        apply(new StaffReleased(id, command.occurredOn(), command.person()));
    }

    @CommandHandler
    void handle(InspectStation command) {
        Set<Guarantee> met = EnumSet.noneOf(Guarantee.class);
        met.addAll(command.met());
        boolean staffed = head != null && !staff.isEmpty();
        require(staffed || !met.contains(Guarantee.PERSONNEL), "NET-02", Map.of("staff", staff.size()));
        boolean street = code.endsWith("000") && !code.equals(District.CODE);
        boolean byStandard = street && !command.occurredOn().isBefore(STANDARD_SINCE);
        require(byStandard == (command.standard() != null), "NET-03", Map.of("since", STANDARD_SINCE));
        apply(new StationInspected(id, command.occurredOn(), List.copyOf(met), command.standard()));
    }

    @CommandHandler
    void handle(CloseStation command, OfficeClaims claims) {
        claims.close(code);
        apply(new StationClosed(id, command.occurredOn()));
    }

    @EventSourcingHandler
    void on(StationEvent fact) {
        switch (fact) {
            case StationOpened opened -> {
                id = opened.stationId();
                code = opened.code();
                staff = new TreeSet<>();
                open = true;
            }
            case HeadAppointed appointed -> head = appointed.person();
            case StaffAssigned assigned -> staff.add(assigned.person());
            case StaffReleased released -> staff.remove(released.person());
            case StationInspected inspected -> {}
            case StationClosed closed -> open = false;
        }
    }
}
