package org.veterancare.command.life;

import java.util.HashSet;
import java.util.Set;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentLeft;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.TrainingEvent;

/** The latest file that another district sent: while nothing was built on it, it may have been another person's. */
final class Arrival {

    private static final Set<Class<?>> OPEN_TO_EVERYONE = Set.of(
            EmploymentSought.class, JobRecommended.class, EmploymentFound.class, EmploymentLeft.class,
            Reinstated.class);

    private final long version;
    private final Before before;

    /** Whether it told of a service: of one that did not only the months are known, and on those nothing is built. */
    private final boolean tells;

    /** By the version of the fact, which may have been a slip itself. */
    private final Set<Long> built = new HashSet<>();

    /**
     * How the case was until then.
     *
     * @param away whether it was with another district
     * @param came whether a file had come already
     * @param told whether another fact had told of a service: what is told again is put right and not taken back
     * @param servedAt as {@link Transfer} has it
     */
    record Before(boolean away, boolean came, boolean told, Long servedAt) {}

    Arrival(long version, boolean tells, Before before) {
        this.version = version;
        this.tells = tells;
        this.before = before;
    }

    boolean isAt(long factVersion) {
        return version == factVersion;
    }

    Before before() {
        return before;
    }

    boolean isSlip() {
        return built.isEmpty() && !(tells && before.told());
    }

    void on(CaseEvent fact, long at) {
        switch (fact) {
            case FactReversed slip -> built.remove(slip.factVersion());
            case CaseEvent step when (tells || before.away()) && isBuiltOnService(step) -> built.add(at);
            default -> {}
        }
    }

    /** Whether it is done, or decided, for who reported. */
    static boolean isBuiltOnService(CaseEvent fact) {
        return switch (fact) {
            case PlacementEvent step -> !OPEN_TO_EVERYONE.contains(step.getClass());
            case TrainingEvent step -> true;
            case FamilyEvent step -> true;
            case BundleStarted step -> true;
            case FundBonusAssessed step -> true;
            default -> false;
        };
    }
}
