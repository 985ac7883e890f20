package org.veterancare.query.masking;

import org.veterancare.events.Disability;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One sealed value, which readers are shown as nature and grade side by side. */
public final class SealedDisability {

    private static final String FIELD = "disability";

    private SealedDisability() {}

    /**
     * Puts nature and grade in the place of each.
     *
     * @param tree with the text that its reader may see: in clear, hidden, or what stands for one that was put right or is closed
     */
    public static void spread(JsonNode tree) {
        if (tree instanceof ObjectNode holder && holder.path(FIELD).isString()) {
            String shown = holder.remove(FIELD).asString();
            Disability.in(shown)
                    .ifPresentOrElse(
                            open -> holder.put(DisabilityCodes.NATURE, open.nature().name())
                                    .put(DisabilityCodes.GRADE, open.grade()),
                            () -> holder.put(DisabilityCodes.NATURE, shown).put(DisabilityCodes.GRADE, shown));
        }
        tree.forEach(SealedDisability::spread);
    }
}
