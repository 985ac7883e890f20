package org.veterancare.command;

import static org.veterancare.law.Guard.require;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.law.Seen;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/**
 * Who had a hand in which matter of a case, and what there is to be seen of it. Counted is the natural person: neither a second
 * account nor another role makes another person, and whoever acts for somebody else acts under their own name.
 */
final class FourEyes {

    private final Map<String, Map<String, Set<Kind>>> hands = new HashMap<>();
    private SortedMap<String, String> seen = new TreeMap<>();

    /** What there is to be seen, by matter. */
    Map<String, String> seen() {
        return seen;
    }

    /**
     * Refuses whoever had a hand in the matter before, and a decision on something else than what it was when it was looked at.
     *
     * @param named the digest that the sender names; null where there is nothing to be seen
     */
    void guard(OnMatter command, Actor actor, String named) {
        FourEyed asked = command.getClass().getAnnotation(FourEyed.class);
        Set<Kind> earlier = earlier(command.matter(), asked.value(), actor);
        require(earlier.isEmpty(), asked.rule(), Map.of("matter", command.matter(), "earlier", earlier));
        if (asked.value() == Kind.DECIDED) {
            String now = seen.getOrDefault(command.matter(), "");
            require(now.equals(named == null ? "" : named), "DECISION-SEEN", Map.of("matter", command.matter()));
        }
    }

    /** Whether this step of the matter is for somebody without these hands in it. */
    boolean admits(String matter, Kind step, Actor actor) {
        return earlier(matter, step, actor).isEmpty();
    }

    private Set<Kind> earlier(String matter, Kind step, Actor actor) {
        return hands.getOrDefault(matter, Map.of())
                .getOrDefault(actor.person(), Set.of())
                .stream()
                .filter(kind -> bars(kind, step))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who signed first may sign again, which counts as one; all else that came before bars. */
    private static boolean bars(Kind earlier, Kind step) {
        return earlier.compareTo(step) < 0 && !(earlier == Kind.ENDORSED && step == Kind.DECIDED);
    }

    void on(CaseEvent fact, Actor by, long version) {
        seen = Seen.after(seen, fact, version);
        if (Touch.ofAll(fact)) {
            seen.keySet().forEach(matter -> add(matter, Kind.MADE, by));
        }
        Touch.of(fact).forEach(touch -> on(touch, by));
    }

    private void on(Touch touch, Actor by) {
        if (touch.kind() == Kind.ENDED) {
            hands.remove(touch.matter());
        } else {
            add(touch.matter(), touch.kind(), by);
        }
    }

    private void add(String matter, Kind kind, Actor by) {
        if (by != null) {
            hands.computeIfAbsent(matter, name -> new HashMap<>())
                    .computeIfAbsent(by.person(), person -> EnumSet.noneOf(Kind.class))
                    .add(kind);
        }
    }

    /** Equal by value: a decided case and the same case replayed must not differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FourEyes that && hands.equals(that.hands) && seen.equals(that.seen);
    }

    @Override
    public int hashCode() {
        return hands.hashCode() + 31 * seen.hashCode();
    }
}
