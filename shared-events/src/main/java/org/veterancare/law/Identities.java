package org.veterancare.law;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectKind;

/** In how many ways the person of a case is someone: as the case was opened, and as was added since (REG-15). */
public final class Identities {

    private final SortedMap<Long, SubjectKind> kinds = new TreeMap<>();

    public boolean contains(SubjectKind kind) {
        return kinds.containsValue(kind);
    }

    /** All of them, in the order of the enumeration. */
    public Set<SubjectKind> all() {
        Set<SubjectKind> all = EnumSet.noneOf(SubjectKind.class);
        all.addAll(kinds.values());
        return all;
    }

    /** What the fact of this version said the person is; null where it said nothing that stands. */
    public SubjectKind of(long version) {
        return kinds.get(version);
    }

    /** Takes in what became of it; other facts change nothing. */
    public void on(CaseEvent fact, long version) {
        switch (fact) {
            case CaseOpened opened -> kinds.put(version, opened.subjectKind());
            case IdentityAdded added -> kinds.put(version, added.kind());
            case FactCorrected corrected when corrected.field() == CorrectedField.SUBJECT_KIND ->
                kinds.put(corrected.factVersion(), SubjectKind.valueOf(corrected.after()));
            case FactReversed slip -> kinds.remove(slip.factVersion());
            default -> {}
        }
    }
}
