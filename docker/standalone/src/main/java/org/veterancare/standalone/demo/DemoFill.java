package org.veterancare.standalone.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.veterancare.command.OnMatter;
import org.veterancare.command.web.CommandDesk;
import org.veterancare.command.web.Sending;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.law.RuleBroken;
import org.veterancare.law.Seen;

/**
 * Fills a log without cases with made-up cases, by the same desk that takes the commands of HTTP. A fill that was ended halfway goes
 * on at the next start where it ended, if seed and number of cases are still the same.
 */
@Component
public class DemoFill {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFill.class);
    private static final Personal REASON = Personal.of("示例数据");

    private final CommandDesk desk;
    private final EventLogReader log;
    private final DemoTrail trail;
    private final int cases;
    private final long seed;

    DemoFill(
            CommandDesk desk,
            EventLogReader log,
            @Value("${veterancare.demo.cases}") int cases,
            @Value("${veterancare.demo.seed}") long seed) {
        this.desk = desk;
        this.log = log;
        this.trail = new DemoTrail(log, seed, cases);
        this.cases = cases;
        this.seed = seed;
    }

    /**
     * Fills the log, unless there are other cases in it or no cases are wanted; returns when all is written.
     *
     * @throws IllegalStateException where a made-up command was refused: the stories no longer fit the rules
     */
    public void fill() {
        boolean empty = !log.has("VeteranCase");
        if (cases == 0 || !empty && !isBegun()) {
            return;
        }
        if (whyNone(LocalDate.now(Clock.systemDefaultZone())).isPresent()) {
            return;
        }
        if (empty) {
            LOG.info("Making up {} cases with seed {}", cases, seed);
        }
        Progress progress = new Progress(cases);
        new DemoStations(seed).stations().forEach(this::send);
        try (ExecutorService lanes = Executors.newFixedThreadPool(DemoCases.LANES)) {
            List<Callable<Void>> work = IntStream.range(0, DemoCases.LANES)
                    .<Callable<Void>>mapToObj(lane -> () -> lane(lane, progress))
                    .toList();
            for (Future<Void> lane : lanes.invokeAll(work)) {
                lane.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }

    /** Why there are none to be had, in words; empty where there are. */
    public Optional<String> whyNone() {
        return cases == 0 ? Optional.empty() : whyNone(LocalDate.now(Clock.systemDefaultZone()));
    }

    static Optional<String> whyNone(LocalDate today) {
        return today.isBefore(DemoStory.LAST_DAY)
                ? Optional.of("No made-up cases: they end on " + DemoStory.LAST_DAY
                        + ", and by this machine's clock it is only " + today + ".")
                : Optional.empty();
    }

    /** The longest made-up case of the first hundreds in the street of 龙华, where it is in the log. */
    public Optional<CaseId> example() {
        DemoCases stories = new DemoCases(seed);
        return IntStream.range(0, Math.min(cases, 300))
                .mapToObj(number -> stories.steps(number, resources(number % DemoCases.LANES)))
                .filter(story -> story.getFirst().by().account().equals("street-longhua"))
                .max(Comparator.comparingInt(List::size))
                .map(story -> new CaseId(story.getFirst().stream()))
                .filter(caseId -> !log.stream(caseId.value()).isEmpty());
    }

    private DemoResources resources(int lane) {
        return new DemoResources(seed, lane, (cases - lane + DemoCases.LANES - 1) / DemoCases.LANES);
    }

    private boolean isBegun() {
        return IntStream.range(0, DemoCases.LANES)
                .anyMatch(lane -> trail.done(resources(lane).streams().getFirst().getFirst().stream()) > 0);
    }

    /** A lane works in order, so what it made is everything up to the last case that is there. */
    private Void lane(int lane, Progress progress) {
        DemoResources resources = resources(lane);
        DemoCases stories = new DemoCases(seed);
        int number = lastBegun(lane);
        if (number < 0) {
            number = lane;
            resources.streams().forEach(this::send);
        } else {
            progress.skip(number / DemoCases.LANES);
        }
        for (; number < cases; number += DemoCases.LANES) {
            progress.one(send(stories.steps(number, resources)));
        }
        return null;
    }

    /** The last case of a lane that is in the log, or -1; looked for by halves. */
    private int lastBegun(int lane) {
        int first = 0;
        int end = (cases - lane + DemoCases.LANES - 1) / DemoCases.LANES;
        while (first < end) {
            int middle = (first + end) / 2;
            UUID stream = DemoIds.of(DemoIds.Kind.CASE, seed, middle * DemoCases.LANES + lane);
            if (log.stream(stream).isEmpty()) {
                end = middle;
            } else {
                first = middle + 1;
            }
        }
        return first == 0 ? -1 : (first - 1) * DemoCases.LANES + lane;
    }

    /**
     * @param steps all of one stream, in order; those that were taken before are left out
     * @return whether any was left to take
     */
    private boolean send(List<DemoStep> steps) {
        int done = trail.done(steps.getFirst().stream());
        for (int number = done; number < steps.size(); number++) {
            send(steps, number);
        }
        return done < steps.size();
    }

    private void send(List<DemoStep> story, int number) {
        DemoStep step = story.get(number);
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted");
        }
        try {
            Sending sending = Sending.by(step.by())
                    .because(REASON, null, null)
                    .seen(seen(step))
                    .requestId(trail.requestId(number));
            desk.send(trail.command(step), step.stream(), step.takenOver() ? sending.takenOver() : sending);
        } catch (RuleBroken broken) {
            if (step.by().role() == Role.TIMER) {
                // The office's own timer works too, and was first.
                return;
            }
            throw new IllegalStateException(step.command().getClass().getSimpleName() + " of " + step.stream() + ": "
                    + broken.code() + " " + broken.facts(), broken);
        }
    }

    /** What whoever decides here has looked at; null where nothing is decided. */
    private String seen(DemoStep step) {
        if (!(step.command() instanceof OnMatter decision)) {
            return null;
        }
        List<CaseEvent> facts = log.stream(step.stream()).stream().map(each -> (CaseEvent) each.fact()).toList();
        return Seen.of(facts).get(decision.matter());
    }

    /** Says how far it is, ten times in all, from where there is something to do. */
    private static final class Progress {

        private final int all;
        private int done;
        private boolean news;

        Progress(int all) {
            this.all = all;
        }

        /** Those that were there before. */
        synchronized void skip(int cases) {
            done += cases;
        }

        /** @param made whether anything of it was still to do */
        synchronized void one(boolean made) {
            done++;
            news |= made;
            if (news && done * 10 / all > (done - 1) * 10 / all) {
                LOG.info("Made-up cases: {} of {}", done, all);
            }
        }
    }
}
