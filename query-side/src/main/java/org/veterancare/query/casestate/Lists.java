package org.veterancare.query.casestate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changed copies of small lists. */
final class Lists {

    private Lists() {}

    /** @throws IllegalStateException where nothing matches: the history speaks of something it never began */
    static <T> List<T> replace(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        List<T> copy = new ArrayList<>(list);
        for (int at = 0; at < copy.size(); at++) {
            if (which.test(copy.get(at))) {
                copy.set(at, change.apply(copy.get(at)));
                return List.copyOf(copy);
            }
        }
        throw new IllegalStateException("a fact speaks of an entry that this case does not have");
    }

    static <T> List<T> append(List<T> list, T last) {
        List<T> copy = new ArrayList<>(list.size() + 1);
        copy.addAll(list);
        copy.add(last);
        return Collections.unmodifiableList(copy);
    }

    static <T> T last(List<T> list) {
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    static <T> List<T> replaceLast(List<T> list, UnaryOperator<T> change) {
        T last = last(list);
        return replace(list, entry -> entry == last, change);
    }
}
