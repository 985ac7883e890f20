package org.veterancare.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.Fact;
import org.veterancare.events.Personal;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.query.casestate.StateJson;
import tools.jackson.databind.JsonNode;

/**
 * Personal values of a case that were wrong and were put right (PRI-04): whoever works on the case sees what is right and that
 * something else stood there. A value that changed and was right in its time, such as a former name, is none of them.
 */
public final class Superseded {

    private Superseded() {}

    /** In the order in which they were written. */
    public static Set<Personal> in(List<RecordedFact> history) {
        Set<Personal> wrong = new LinkedHashSet<>();
        for (RecordedFact recorded : history) {
            if (recorded.fact() instanceof FactCorrected correction) {
                wrong.addAll(correctedBy(correction, recorded.version(), history));
            } else if (recorded.fact() instanceof IdentityCorrected) {
                wrong.addAll(before(recorded.version(), "citizenId", history));
            }
        }
        return wrong;
    }

    /** What the fact said itself, and what earlier corrections of it said. */
    private static List<Personal> correctedBy(FactCorrected correction, long version, List<RecordedFact> history) {
        String field = nameOf(correction.field());
        List<Personal> wrong = new ArrayList<>();
        for (RecordedFact earlier : history) {
            boolean sameMatter = earlier.fact() instanceof FactCorrected before
                    ? before.factVersion() == correction.factVersion() && before.field() == correction.field()
                    : earlier.version() == correction.factVersion();
            if (field != null && sameMatter && earlier.version() < version) {
                wrong.addAll(values(earlier.fact(), field));
            }
        }
        return wrong;
    }

    private static List<Personal> before(long version, String field, List<RecordedFact> history) {
        return history.stream()
                .filter(earlier -> earlier.version() < version)
                .flatMap(earlier -> values(earlier.fact(), field).stream())
                .toList();
    }

    /** What the value is called in every fact that says it; null where it is no personal one. */
    private static String nameOf(CorrectedField field) {
        return switch (field) {
            case NAME -> "name";
            case PHONE -> "phone";
            case CERTIFICATE_NUMBER -> "certificateNumber";
            case DISABILITY_GRADE -> "disability";
            // a fact of its own puts it right
            case CITIZEN_ID -> null;
            case DISCHARGE_APPROVED_ON, SERVICE, REPORTED_ON, SETTLEMENT_PLACE, HUKOU_REGION,
                    RESIDENCE_REGION, SERVICE_SCORE, SURVEYED_INCOME, DIED_ON, PLACED_THERE, SUBJECT_KIND ->
                null;
        };
    }

    private static List<Personal> values(Fact fact, String field) {
        return StateJson.tree(fact)
                .findValues(field)
                .stream()
                .filter(JsonNode::isString)
                .map(value -> Personal.sealed(value.asString()))
                .toList();
    }
}
