package org.veterancare.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part begins, null at the end
 */
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor) {

    public static final String DEFAULT_LIMIT = "50";

    /**
     * @param found at most one more than the limit: that one only tells that there is a next part
     * @param cursor makes the cursor that follows an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> shown = List.copyOf(found.subList(0, limit));
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor);
    }

    /** The same part with more items behind it. */
    public Page<T> with(List<T> more) {
        return new Page<>(Stream.concat(items.stream(), more.stream()).toList(), nextCursor);
    }

    /** The answer, with {@code Link: rel="next"} where there is more. */
    public ResponseEntity<Page<T>> answer() {
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
        if (nextCursor != null) {
            UriComponents next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", nextCursor)
                    .build();
            ok.header(HttpHeaders.LINK, "<" + next.getPath() + "?" + next.getQuery() + ">; rel=\"next\"");
        }
        return ok.body(this);
    }
}
