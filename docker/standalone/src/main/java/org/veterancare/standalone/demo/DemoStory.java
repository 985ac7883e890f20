package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.veterancare.command.CaseCommand;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.Role;
import org.veterancare.standalone.signin.DemoUser;

/** A case being told: time passes, people act, and the telling ends where its time is up or nobody goes on. */
final class DemoStory {

    /** The day on which all stories stop: the data are the same whenever they are made. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    private static final Actor TIMER = new Actor("timer", "timer", Role.TIMER, DemoUser.DISTRICT);

    private final CaseId caseId;
    private final String streetName;
    private final SplittableRandom random;
    private final List<DemoStep> steps = new ArrayList<>();
    private LocalDate today;
    private boolean over;

    DemoStory(CaseId caseId, String streetName, SplittableRandom random, LocalDate from) {
        this.caseId = caseId;
        this.streetName = streetName;
        this.random = random;
        this.today = from;
    }

    CaseId caseId() {
        return caseId;
    }

    /** 12-digit code of the case's street. */
    String street() {
        return DemoUser.STREETS.get(streetName);
    }

    LocalDate today() {
        return today;
    }

    /** Whether nothing more happens in this case. */
    boolean isOver() {
        return over;
    }

    List<DemoStep> steps() {
        return List.copyOf(steps);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Whether it is one of so many cases, told by its identity alone: no other chance of the story is another one for it. */
    boolean isOneOf(int many) {
        return Math.floorMod(caseId.value().hashCode(), many) == 0;
    }

    /** A number from the first to the last. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    DemoStory pass(int days) {
        return until(today.plusDays(days));
    }

    /** Time never goes back. */
    DemoStory until(LocalDate day) {
        today = day.isAfter(today) ? day : today;
        over = over || today.isAfter(LAST_DAY);
        return this;
    }

    /** Now and then a file is left lying. */
    DemoStory mayStall(int percent) {
        over = over || chance(percent);
        return this;
    }

    DemoStory committee(Function<LocalDate, ? extends CaseCommand> command) {
        return by(actor("committee-" + streetName), command);
    }

    DemoStory worker(Function<LocalDate, ? extends CaseCommand> command) {
        return by(actor("street-" + streetName), command);
    }

    DemoStory head(Function<LocalDate, ? extends CaseCommand> command) {
        return by(actor("head-" + streetName), command);
    }

    DemoStory officer(Function<LocalDate, ? extends CaseCommand> command) {
        return by(actor("officer"), command);
    }

    DemoStory approver(Function<LocalDate, ? extends CaseCommand> command) {
        return by(actor("approver"), command);
    }

    /** Another one than {@link #approver}, for what is not for who decided before. */
    DemoStory secondApprover(Function<LocalDate, ? extends CaseCommand> command) {
        return by(actor("approver-2"), command);
    }

    DemoStory privacyOfficer(Function<LocalDate, ? extends CaseCommand> command) {
        return by(actor("privacy"), command);
    }

    DemoStory recorder(Function<LocalDate, ? extends CaseCommand> command) {
        return by(actor("recorder"), command);
    }

    DemoStory finance(Function<LocalDate, ? extends CaseCommand> command) {
        return by(actor("finance"), command);
    }

    DemoStory timer(Function<LocalDate, ? extends CaseCommand> command) {
        return by(TIMER, command);
    }

    /** What a case worker records of an earlier day, to which somebody else has agreed; time does not go back by it. */
    DemoStory workerOf(LocalDate day, Function<LocalDate, ? extends CaseCommand> command) {
        if (!over) {
            Record earlier = (Record) command.apply(day);
            steps.add(new DemoStep(caseId.value(), earlier, actor("street-" + streetName), false));
        }
        return this;
    }

    /** Staff number of the street's case worker. */
    String workerPerson() {
        return actor("street-" + streetName).person();
    }

    static Actor actor(String account) {
        DemoUser user = DemoUser.of(account);
        return new Actor(user.person(), user.account(), user.role(), user.station());
    }

    private DemoStory by(Actor actor, Function<LocalDate, ? extends CaseCommand> command) {
        if (!over) {
            steps.add(new DemoStep(caseId.value(), (Record) command.apply(today), actor));
        }
        return this;
    }
}
