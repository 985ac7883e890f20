package org.veterancare.query;

import java.util.List;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.keys.HashKeys;
import org.veterancare.eventlog.keys.KeyedSeal;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/**
 * Cursors that only we can make and read, each good for one list with one set of filters: they stand in addresses, and the
 * place in a list may be somebody's day.
 */
@Component
public class Cursors {

    /** Most items a part of a list may have. */
    public static final int MOST = 200;

    private static final String SEPARATOR = "\u001f";

    private final KeyedSeal seal;

    Cursors(HashKeys keys) {
        this.seal = new KeyedSeal(keys, HashKeys.Use.CURSOR);
    }

    /** @throws Problem limit-exceeded where the limit is not between 1 and {@value #MOST} */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Problem.of(ProblemCode.LIMIT_EXCEEDED).with("limit", MOST);
        }
        return asked;
    }

    /**
     * @param list the list and its filters
     * @param last sort key of the last item shown; never a personal value
     */
    public String next(Object list, String... last) {
        return seal.seal(String.join(SEPARATOR, last), list.toString());
    }

    /** @throws Problem bad-cursor where we did not make it for this list, or it was changed */
    public List<String> read(Object list, String cursor) {
        return seal.open(cursor, list.toString())
                .map(place -> List.of(place.split(SEPARATOR, -1)))
                .orElseThrow(() -> Problem.of(ProblemCode.BAD_CURSOR));
    }
}
