package org.veterancare.command;

import static org.veterancare.law.Guard.require;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.Hand;
import org.veterancare.law.Seen;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/**
 * Who had a hand in which matter of a case, and what there is to be seen of it. Counted is the natural person: neither a second
 * account nor another role makes another person, and whoever acts for somebody else acts under their own name.
 */
final class FourEyes {

    private final Map<String, Map<String, Set<Kind>>> hands = new HashMap<>();

    /** By matter that ended, who had made what it rested on: where it goes on after all, that is who they still are. */
    private final Map<String, Set<String>> ended = new HashMap<>();

    /** Whom a merger brought in, by its version: with it they are strangers again. */
    private final Map<Long, Set<Hand>> brought = new HashMap<>();

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

    /** Everybody who made something of what is open here. */
    List<Hand> makers() {
        return hands.keySet().stream().sorted().flatMap(this::makersOf).toList();
    }

    private Stream<Hand> makersOf(String matter) {
        return hands.get(matter)
                .entrySet()
                .stream()
                .filter(hand -> hand.getValue().contains(Kind.MADE))
                .map(hand -> new Hand(matter, hand.getKey()))
                .sorted(Comparator.comparing(Hand::person));
    }

    void on(CaseEvent fact, Actor by, long version) {
        seen = Seen.after(seen, fact, version);
        if (Touch.ofAll(fact)) {
            // a case is opened and ends whatever is put right in it
            Stream.concat(seen.keySet().stream(), hands.keySet().stream())
                    .filter(matter -> !matter.equals(Touch.CASE))
                    .distinct()
                    .toList()
                    .forEach(matter -> add(matter, Kind.MADE, by));
        }
        List<Hand> before = fact instanceof CaseAbsorbed ? makers() : List.of();
        Touch.of(fact).forEach(touch -> on(touch, by));
        switch (fact) {
            case CaseAbsorbed taken -> {
                if (taken.hands() != null) {
                    taken.hands().forEach(hand -> add(hand.matter(), Kind.MADE, hand.person()));
                }
                Set<Hand> now = new HashSet<>(makers());
                before.forEach(now::remove);
                brought.put(version, now);
            }
            case FactReversed slip when brought.containsKey(slip.factVersion()) ->
                brought.remove(slip.factVersion()).forEach(this::forget);
            default -> {}
        }
    }

    private void forget(Hand hand) {
        if (hands.containsKey(hand.matter())) {
            hands.get(hand.matter()).remove(hand.person());
        }
    }

    private void on(Touch touch, Actor by) {
        switch (touch.kind()) {
            case ENDED -> ended.put(touch.matter(), taken(touch.matter()));
            case RESUMED -> resume(touch.matter());
            default -> add(touch.matter(), touch.kind(), by);
        }
    }

    /** Who did something later in it may do so again. */
    private void resume(String matter) {
        Set<String> before = ended.getOrDefault(matter, Set.of());
        Stream.concat(before.stream(), taken(matter).stream()).forEach(person -> add(matter, Kind.MADE, person));
    }

    /** Takes all hands from the matter, and tells whose made something of it. */
    private Set<String> taken(String matter) {
        Set<String> makers = hands.containsKey(matter)
                ? makersOf(matter).map(Hand::person).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        hands.remove(matter);
        return makers;
    }

    private void add(String matter, Kind kind, Actor by) {
        if (by != null) {
            add(matter, kind, by.person());
        }
    }

    private void add(String matter, Kind kind, String person) {
        // whoever does something here themselves is no stranger any more
        brought.values().forEach(each -> each.remove(new Hand(matter, person)));
        hands.computeIfAbsent(matter, name -> new HashMap<>())
                .computeIfAbsent(person, name -> EnumSet.noneOf(Kind.class))
                .add(kind);
    }

    /** Equal by value: a decided case and the same case replayed must not differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FourEyes that
                && hands.equals(that.hands)
                && ended.equals(that.ended)
                && brought.equals(that.brought)
                && seen.equals(that.seen);
    }

    @Override
    public int hashCode() {
        return Objects.hash(hands, ended, brought, seen);
    }
}
