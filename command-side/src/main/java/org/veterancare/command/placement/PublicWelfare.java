package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.Phase;
import org.veterancare.command.placement.JobSearch.State;
import org.veterancare.command.placement.PlacementCommand.AssignPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.EndPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.ProlongPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.RecogniseHardToEmploy;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.HardToEmployRecognised;
import org.veterancare.events.PlacementEvent.PublicWelfarePostAssigned;
import org.veterancare.events.PlacementEvent.PublicWelfarePostEnded;
import org.veterancare.events.PlacementEvent.PublicWelfarePostProlonged;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlanId;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.law.Law;
import org.veterancare.law.ReportedService;
import org.veterancare.law.RetirementAge;
import org.veterancare.law.Touch;

/** 公益性岗位: a backstop for a recognised person whom the market could not place, never an assigned job (PLC-15, 16). */
final class PublicWelfare implements Phase {

    private ReportedService reported = ReportedService.NONE;
    private final AssignedWork assignedWork;

    /** Versions of the facts that recognised; one that was a slip is gone. */
    private final TreeSet<Long> recognitions = new TreeSet<>();

    /** Likewise of those by which other work began: whoever had that is recognised anew, or not at all. */
    private final TreeSet<Long> jobs = new TreeSet<>();

    private final JobSearch search;

    private PlanId plan;
    private String post;

    /** Every post that was given here, by the version of its fact; one that was a slip is gone. */
    private final TreeMap<Long, Held> posts = new TreeMap<>();

    /** Days on posts that doubles know of, which count towards the three years too (PLC-16), by the version of the merger. */
    private final Map<Long, Long> heldElsewhere = new HashMap<>();

    private Sex sex;
    private YearMonth bornIn;

    /**
     * @param ends its last days as agreed, by the version of the fact that says so; one that was a slip is gone
     * @param to null while it is held
     */
    private record Held(LocalDate from, TreeMap<Long, LocalDate> ends, LocalDate to) {

        static Held from(PublicWelfarePostAssigned assigned, long version) {
            return new Held(assigned.occurredOn(), new TreeMap<>(Map.of(version, assigned.endsOn())), null);
        }

        LocalDate endsOn() {
            return ends.lastEntry().getValue();
        }

        /** Whoever turns out to have died before it held it no day. */
        long days() {
            return to == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(from, to));
        }

        Held until(LocalDate end) {
            return new Held(from, ends, end);
        }
    }

    /**
     * @param assignedWork the claim beside which there is no such post
     * @param search for work on the market, which is tried before
     */
    PublicWelfare(AssignedWork assignedWork, JobSearch search) {
        this.assignedWork = assignedWork;
        this.search = search;
    }

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == EndPublicWelfarePost.class || command == ProlongPublicWelfarePost.class) {
            require(post != null, "CASE-STATE", Map.of("missing", "publicWelfarePost"));
        } else if (command == AssignPublicWelfarePost.class) {
            require(post == null, "CASE-STATE", Map.of("open", "PUBLIC_WELFARE"));
            require(!hasAssignedWork(), "PLC-15", Map.of("open", "ASSIGNED_WORK"));
            require(isRecognised(), "PLC-15", Map.of("missing", "recognition"));
            require(isSeeking(), "PLC-15", Map.of("missing", "marketSearch"));
        }
    }

    private boolean isRecognised() {
        return !recognitions.isEmpty() && (jobs.isEmpty() || jobs.last() < recognitions.last());
    }

    /** The last post, also once it is over. */
    private Held held() {
        return posts.lastEntry().getValue();
    }

    private boolean isSeeking() {
        return search.state() == State.SEEKING || search.state() == State.RECOMMENDED;
    }

    /** A post, also one that is over, how it was last prolonged, and the recognition of now if none was given on it. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        boolean recognition = isRecognised() && version == recognitions.last() && posts.higherKey(version) == null;
        boolean prolonged = post != null && held().ends().lastKey() == version;
        return recognition || prolonged || posts.containsKey(version);
    }

    /** A post that is held and was a slip is there for others. */
    void giveBack(ReverseFact command) {
        if (post != null && posts.lastKey().equals(command.factVersion())) {
            end(command.caseId(), command.occurredOn());
        }
    }

    /** Also before the claim is taken in, and on the post; not once it is lost, changed or ended. */
    private boolean hasAssignedWork() {
        AssignedWorkState claim = assignedWork.state();
        boolean claimed = claim.isOpen() || claim == AssignedWorkState.ON_POST;
        boolean mayClaim = reported.isValid() && !reported.isPlaced()
                && reported.mode() == SettlementMode.ASSIGNED_WORK;
        return claimed || claim == AssignedWorkState.NONE && mayClaim;
    }

    /** On posts that are over; null for none. */
    Long heldDays() {
        return allDays() == 0 ? null : Long.valueOf(allDays());
    }

    private long allDays() {
        long here = posts.values().stream().mapToLong(Held::days).sum();
        return here + heldElsewhere.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        boolean decided = command == AssignPublicWelfarePost.class
                || command == ProlongPublicWelfarePost.class && post != null;
        return decided ? Set.of(Touch.PUBLIC_WELFARE) : Set.of();
    }

    /** Beside a claim to a post there is none (PLC-15), and how long it may be is told by birth and sex (PLC-16). */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        boolean asked = field == CorrectedField.SERVICE || field == CorrectedField.CITIZEN_ID;
        return asked && post != null;
    }

    @Override
    public boolean hasOpenBusiness() {
        return post != null;
    }

    @CommandHandler
    void handle(RecogniseHardToEmploy command) {
        apply(new HardToEmployRecognised(command.caseId(), command.occurredOn(), command.documentNumber()));
    }

    @CommandHandler
    void handle(AssignPublicWelfarePost command, Law law) {
        LocalDate from = command.occurredOn();
        LocalDate latest = latestEnd(from, from, law);
        boolean tried = search.state() == State.RECOMMENDED;
        require(tried || command.noneFits() != null, "PLC-15", Map.of("missing", "recommendation"));
        require(command.endsOn().isAfter(from), "PLC-16", Map.of("from", from));
        require(!command.endsOn().isAfter(latest), "PLC-16", Map.of("latest", latest));
        apply(new PublicWelfarePostAssigned(
                command.caseId(), from, command.planId(), command.post(), command.endsOn(), command.noneFits()));
    }

    @CommandHandler
    void handle(ProlongPublicWelfarePost command, Law law) {
        LocalDate on = command.occurredOn();
        requireHeldOn(on);
        LocalDate latest = latestEnd(held().from(), on, law);
        require(command.endsOn().isAfter(held().endsOn()), "PLC-16", Map.of("endsOn", held().endsOn()));
        require(!command.endsOn().isAfter(latest), "PLC-16", Map.of("latest", latest));
        apply(new PublicWelfarePostProlonged(command.caseId(), on, command.endsOn()));
    }

    private void requireHeldOn(LocalDate day) {
        require(!day.isBefore(held().from()), "VAL-DATE-2", Map.of("from", held().from()));
    }

    /**
     * Three years in all, and for whoever is near retirement until then.
     *
     * @param from first day of the post
     * @param on when it is decided on
     */
    private LocalDate latestEnd(LocalDate from, LocalDate on, Law law) {
        LocalDate latest = from.plusMonths(law.policy().number("publicWelfarePostMonths", on)).minusDays(allDays());
        LocalDate retires = RetirementAge.latest(sex, bornIn, law.policy());
        int years = law.policy().number("welfareNearRetirementYears", on);
        boolean near = retires.isAfter(on) && !retires.isAfter(on.plusYears(years));
        return near && retires.isAfter(latest) ? retires : latest;
    }

    /** A post is for the living, and for who has no other work. */
    void end(CaseId caseId, LocalDate on) {
        if (post != null) {
            apply(new PublicWelfarePostEnded(caseId, on, plan, post));
        }
    }

    @CommandHandler
    void handle(EndPublicWelfarePost command) {
        requireHeldOn(command.occurredOn());
        apply(new PublicWelfarePostEnded(command.caseId(), command.occurredOn(), plan, post));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        reported = reported.after(fact, version);
        switch (fact) {
            case CaseOpened opened -> {
                sex = opened.sex();
                bornIn = opened.bornIn();
            }
            case IdentityCorrected corrected -> {
                sex = corrected.sex();
                bornIn = corrected.bornIn();
            }
            case CaseAbsorbed absorbed when absorbed.carried() != null && absorbed.carried().welfareDays() != null ->
                heldElsewhere.put(version, absorbed.carried().welfareDays());
            case HardToEmployRecognised document -> recognitions.add(version);
            case EmploymentFound job -> jobs.add(version);
            case Reinstated back -> jobs.add(version);
            case StartedWork started -> jobs.add(version);
            case PublicWelfarePostAssigned assigned -> {
                posts.put(version, Held.from(assigned, version));
                hold(assigned.planId(), assigned.post());
            }
            case PublicWelfarePostProlonged prolonged -> held().ends().put(version, prolonged.endsOn());
            case PublicWelfarePostEnded ended -> {
                posts.replace(posts.lastKey(), held().until(ended.occurredOn()));
                hold(null, null);
            }
            case FactReversed slip -> takeBack(slip.factVersion());
            default -> {}
        }
    }

    private void takeBack(long version) {
        heldElsewhere.remove(version);
        posts.remove(version);
        posts.values().forEach(each -> each.ends().remove(version));
        recognitions.remove(version);
        jobs.remove(version);
    }

    private void hold(PlanId heldPlan, String heldPost) {
        plan = heldPlan;
        post = heldPost;
    }
}
