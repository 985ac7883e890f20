package org.veterancare.query.masking;

import java.util.function.Function;
import org.veterancare.events.Personal;

/** Opens the personal values of one case for one reader; null stays null. */
public interface Opener extends Function<Personal, String> {

    /** The value as this reader sees it: in clear, masked, or the replacement text where the person was erased. */
    @Override
    String apply(Personal value);

    /** The value masked whoever looks, as in lists. */
    String masked(Personal value);

    /** Whether this reader does not see values of this kind. */
    boolean hides(Sensitive field);
}
