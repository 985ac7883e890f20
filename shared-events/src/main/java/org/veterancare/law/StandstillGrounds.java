package org.veterancare.law;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.veterancare.events.DeadlineEvent;

/** On which grounds which periods stand still (F12); a ground that is not in the data stops nothing. */
public final class StandstillGrounds {

    /** Why a period stands still; which periods each of them stops stands in the data. */
    public enum Ground {
        MATERIALS_REQUESTED,
        ASSISTANCE_REQUESTED,
        APPRAISAL,
        HEARING,
        FORCE_MAJEURE
    }

    private final String version;
    private final Map<String, Entry> grounds = new TreeMap<>();

    private StandstillGrounds(LawFile file) {
        version = file.only("version", "note", "grounds").text("version");
        file.text("note");
        for (var entry : file.list("grounds", "ground", Entry.class)) {
            var name = "grounds entry " + entry.ground();
            if (entry.ground() == null) {
                throw file.wrong("grounds entry", "ground is missing");
            }
            file.requireText(entry.rule(), name, "rule");
            file.requireText(entry.source(), name, "source");
            if (entry.evidence() == null || entry.deadlines() == null || entry.deadlines().isEmpty()) {
                throw file.wrong(name, "evidence or deadlines are missing");
            }
            if (!DeadlineEvent.PERIODS.containsAll(entry.deadlines())) {
                throw file.wrong(name, "there is no such period: " + entry.deadlines()
                        .stream()
                        .filter(period -> !DeadlineEvent.PERIODS.contains(period))
                        .toList());
            }
            if (grounds.put(entry.ground().name(), entry) != null) {
                throw file.wrong(name, "is there twice");
            }
        }
    }

    /**
     * Reads the grounds; the caller closes the stream.
     *
     * @throws IllegalStateException naming the wrong entry
     */
    public static StandstillGrounds load(InputStream in) {
        return new StandstillGrounds(new LawFile("standstill", in));
    }

    /** Version of the data. */
    public String version() {
        return version;
    }

    /** Codes of all grounds, in order. */
    public List<String> codes() {
        return List.copyOf(grounds.keySet());
    }

    /**
     * The rule a ground stands on.
     *
     * @throws IllegalArgumentException for a ground that is not in the data
     */
    public String rule(String ground) {
        var entry = grounds.get(ground);
        if (entry == null) {
            throw new IllegalArgumentException("no ground is named " + ground);
        }
        return entry.rule();
    }

    /** The rules of all grounds. */
    public List<String> rules() {
        return grounds.values().stream().map(Entry::rule).toList();
    }

    /** The periods this ground stops; none for a ground that is not in the data. */
    public Set<String> stoppedBy(String ground) {
        var entry = grounds.get(ground);
        return entry == null ? Set.of() : Set.copyOf(entry.deadlines());
    }

    /** The grounds that stop this period, in order. */
    public List<String> of(String deadline) {
        var of = new ArrayList<String>();
        grounds.forEach((ground, entry) -> {
            if (entry.deadlines().contains(deadline)) {
                of.add(ground);
            }
        });
        return of;
    }

    /** The periods that some ground stops. */
    public Set<String> deadlines() {
        return grounds.values().stream().flatMap(entry -> entry.deadlines().stream()).collect(Collectors.toSet());
    }

    private record Entry(Ground ground, String rule, Evidence evidence, String source, List<String> deadlines) {}
}
