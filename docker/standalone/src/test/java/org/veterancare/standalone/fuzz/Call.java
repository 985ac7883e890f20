package org.veterancare.standalone.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request before it is sent.
 *
 * @param operation the one it is meant for; null where it is meant for none
 * @param target path and query, encoded
 * @param account who sends it; null for nobody
 * @param headers names and values in turn
 * @param raw whether it is sent byte by byte as it stands here, with some of its bytes changed
 */
public record Call(
        Operation operation, String method, String target, String account, List<String> headers, byte[] body,
        boolean raw) {

    /** Enough to send it again. */
    @Override
    public String toString() {
        return method + " " + target + "\n  by " + account + " " + headers + "\n  "
                + (body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }
}
