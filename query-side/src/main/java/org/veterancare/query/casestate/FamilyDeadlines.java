package org.veterancare.query.casestate;

import java.util.ArrayList;
import java.util.List;
import org.veterancare.query.casestate.Deadline.Kind;

/** What the files of the family wait for. */
final class FamilyDeadlines {

    private FamilyDeadlines() {}

    static List<Deadline> of(Family family) {
        List<Deadline> open = new ArrayList<>();
        Family.Spouse spouse = family.spouse();
        if (spouse != null && spouse.isOpen()) {
            open.add(spouse.receiveBy() == null
                    ? Deadline.undated(Kind.SPOUSE_FILE, "", "FAM-02", spouse.registered().on())
                    : Deadline.by(Kind.SPOUSE_RECEPTION, "", spouse.receiveBy(), spouse.registered().on()));
        }
        for (Family.Child child : family.children()) {
            if (child.isOpen()) {
                String rule = child.priority() == null ? "FAM-06" : "FAM-07";
                open.add(Deadline.undated(
                        Kind.SCHOOL_PLACE, Integer.toString(child.number()), rule, child.registered().on()));
            }
        }
        return open;
    }
}
