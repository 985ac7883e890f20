package org.veterancare.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.SubjectEvent.ReleaseRecorded;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.WantedRecorded;

/** What a court, the police or the army recorded of the person of a case, by the version of the fact, while it lasts. */
public final class Restraints {

    private final Map<Long, Sanction> sanctions = new HashMap<>();
    private final Set<Long> searches = new HashSet<>();

    /** Versions of the facts that a release may end; it gives nobody back to the army. */
    public Set<Long> endable() {
        Set<Long> versions = new TreeSet<>(searches);
        sanctions.forEach((version, sanction) -> {
            if (sanction != Sanction.DISMISSAL_FROM_SERVICE) {
                versions.add(version);
            }
        });
        return versions;
    }

    /** What was taken and not given back. */
    public Set<Sanction> sanctions() {
        return Set.copyOf(sanctions.values());
    }

    public boolean isWanted() {
        return !searches.isEmpty();
    }

    /** Whether the fact of this version is one of these, and lasts. */
    public boolean isOf(long version) {
        return sanctions.containsKey(version) || searches.contains(version);
    }

    /** Takes in what became of it; other facts change nothing. */
    public void on(CaseEvent fact, long version) {
        switch (fact) {
            case SentenceRecorded sentence -> sanctions.put(version, sentence.sanction());
            case WantedRecorded search -> searches.add(version);
            case ReleaseRecorded release -> {
                Set<Long> over = endable();
                over.removeIf(each -> !release.ends(each));
                sanctions.keySet().removeAll(over);
                searches.removeAll(over);
            }
            case FactReversed slip -> {
                sanctions.remove(slip.factVersion());
                searches.remove(slip.factVersion());
            }
            default -> {}
        }
    }
}
