package org.veterancare.command.deadlines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineExtended;
import org.veterancare.events.DeadlineEvent.DeadlinePaused;
import org.veterancare.events.DeadlineEvent.LastDayMoved;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.law.Remedy;
import org.veterancare.law.RunningRemedy;

/** The periods of a case that run now and look at a calendar or may stand still: how the facts left them. */
final class DueBook {

    /** Which period: what has to be done, and about what. */
    record Key(String deadline, String ref) {}

    /**
     * @param standing since when and why it stands still; null while it runs
     * @param extended whether it is a longer one already
     */
    record Entry(Due due, List<StoodStill> stoodStill, Standing standing, boolean extended) {

        boolean standsStill() {
            return standing != null;
        }
    }

    record Standing(LocalDate from, String ground) {}

    private final Map<Key, Entry> running = new LinkedHashMap<>();

    private List<RunningRemedy> remedies = List.of();

    /** What each fact ended, by its version: it may have been a slip. */
    private final Map<Long, Map<Key, Entry>> ended = new HashMap<>();

    /** What each fact began, likewise. */
    private final Map<Long, Set<Key>> begun = new HashMap<>();

    /** Which the fact that is taken in ended by others in their place. */
    private final Map<Key, Entry> replaced = new HashMap<>();

    /** Null where no such period runs. */
    Entry get(Key key) {
        return running.get(key);
    }

    boolean any(BiPredicate<Key, Entry> which) {
        return running.entrySet().stream().anyMatch(entry -> which.test(entry.getKey(), entry.getValue()));
    }

    /** The numbers or codes of those of this kind. */
    Set<String> refs(String deadline) {
        return running.keySet()
                .stream()
                .filter(key -> key.deadline().equals(deadline))
                .map(Key::ref)
                .collect(Collectors.toSet());
    }

    /** In the order in which they began. */
    void each(BiConsumer<Key, Entry> what) {
        new LinkedHashMap<>(running).forEach(what);
    }

    void on(CaseEvent fact, long version) {
        Map<Key, Entry> gone = new HashMap<>(running);
        replaced.clear();
        remedies = RunningRemedy.after(remedies, fact, version);
        switch (fact) {
            case DeadlinePaused paused -> {
                Entry at = running.get(key(paused));
                Standing since = new Standing(paused.occurredOn(), paused.ground());
                running.put(
                        key(paused),
                        new Entry(
                                paused.due(), at == null ? List.of() : at.stoodStill(), since,
                                at != null && at.extended()));
            }
            case LastDayMoved moved -> {
                Entry at = running.get(key(moved));
                boolean longer = moved instanceof DeadlineExtended || at != null && at.extended();
                running.put(key(moved), new Entry(moved.due(), moved.stoodStill(), null, longer));
            }
            case FactReversed slip -> {
                running.keySet().removeAll(begun.getOrDefault(slip.factVersion(), Set.of()));
                if (slip.isOf(VeteranReported.class, LateReportReceived.class)) {
                    // a report of before it was told runs it from a reminder
                    end(DeadlineEvent.SERVICE_REGISTRATION, "");
                }
                ended.getOrDefault(slip.factVersion(), Map.of()).forEach(running::putIfAbsent);
            }
            default -> {
                Periods.of(fact, this);
                running.keySet().removeIf(this::isQuashed);
                begin(DeadlineEvent.REMEDY, Long.toString(version), Remedy.told(fact));
            }
        }
        Set<Key> fresh = new HashSet<>(running.keySet());
        fresh.removeAll(gone.keySet());
        fresh.addAll(replaced.keySet());
        if (!fresh.isEmpty()) {
            begun.put(version, fresh);
        }
        gone.keySet().removeAll(running.keySet());
        gone.putAll(replaced);
        if (!gone.isEmpty()) {
            ended.put(version, gone);
        }
    }

    /** Whether it is to contest a decision that stands no more. */
    private boolean isQuashed(Key key) {
        return key.deadline().equals(DeadlineEvent.REMEDY)
                && remedies.stream().noneMatch(remedy -> remedy.ref().equals(key.ref()));
    }

    void begin(String deadline, String ref, Due due) {
        if (due != null) {
            running.put(new Key(deadline, ref), new Entry(due, List.of(), null, false));
        }
    }

    /** In the place of one that runs, and goes on where this was a slip. */
    void replace(String deadline, String ref, Due due) {
        Entry at = get(new Key(deadline, ref));
        if (at != null) {
            replaced.put(new Key(deadline, ref), at);
        }
        begin(deadline, ref, due);
    }

    /** What was ended last goes on as it was. */
    void again(String deadline, String ref) {
        Key key = new Key(deadline, ref);
        ended.entrySet()
                .stream()
                .filter(fact -> fact.getValue().containsKey(key))
                .max(Map.Entry.comparingByKey())
                .ifPresent(fact -> running.putIfAbsent(key, fact.getValue().get(key)));
    }

    void end(String deadline, String ref) {
        running.remove(new Key(deadline, ref));
    }

    private static Key key(DeadlineEvent fact) {
        return new Key(fact.deadline(), fact.ref());
    }
}
