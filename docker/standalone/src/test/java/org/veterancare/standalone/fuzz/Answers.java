package org.veterancare.standalone.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answers that came back on one connection, one after another (RFC 9112). */
final class Answers {

    private static final Pattern FIRST_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*");
    private static final Pattern STATUS = Pattern.compile("^\\{.*\"status\":(\\d{3})\\b");

    private final byte[] bytes;
    private final long millis;
    private int at;

    private Answers(byte[] bytes, long millis) {
        this.bytes = bytes;
        this.millis = millis;
    }

    /**
     * @param millis how long all of them took
     * @return all that came whole
     */
    static List<Reply> in(byte[] bytes, long millis) {
        Answers answers = new Answers(bytes, millis);
        List<Reply> replies = new ArrayList<>();
        Optional<Reply> next = answers.next();
        while (next.isPresent()) {
            next.filter(reply -> reply.status() >= 200).ifPresent(replies::add);
            next = answers.next();
        }
        return replies;
    }

    private Optional<Reply> next() {
        if (at >= bytes.length) {
            return Optional.empty();
        }
        String rest = new String(bytes, at, bytes.length - at, StandardCharsets.ISO_8859_1);
        int end = rest.indexOf("\r\n\r\n");
        Matcher line = FIRST_LINE.matcher(rest.lines().findFirst().orElse(""));
        if (!line.matches() || end < 0) {
            at = bytes.length;
            return Optional.of(bare(rest));
        }
        int status = Integer.parseInt(line.group(1));
        String head = rest.substring(0, end);
        at += end + 4;
        byte[] body = body(head, status);
        return Optional.of(new Reply(
                status, Wire.type(field(head, "content-type")), new String(body, StandardCharsets.UTF_8), millis));
    }

    /** To a request line without a version: what HTTP/0.9 has, which is no first line and no headers. */
    private Reply bare(String rest) {
        Matcher said = STATUS.matcher(rest);
        return said.find()
                ? new Reply(Integer.parseInt(said.group(1)), "application/problem+json", rest, millis)
                : new Reply(200, "", rest, millis);
    }

    private byte[] body(String head, int status) {
        if (status < 200 || status == 204 || status == 304) {
            return new byte[0];
        }
        if (field(head, "transfer-encoding").equals("chunked")) {
            return chunks();
        }
        String length = field(head, "content-length");
        return take(length.isEmpty() ? bytes.length - at : Integer.parseInt(length));
    }

    private byte[] chunks() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = size();
        while (size > 0) {
            body.writeBytes(take(size));
            at = Math.min(bytes.length, at + 2);
            size = size();
        }
        at = Math.min(bytes.length, at + 2);
        return body.toByteArray();
    }

    /** Of the next chunk; 0 where none comes any more. */
    private int size() {
        int begin = at;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        String line = new String(bytes, begin, at - begin, StandardCharsets.ISO_8859_1).strip();
        at = Math.min(bytes.length, at + 1);
        return line.isEmpty() ? 0 : Integer.parseInt(line, 16);
    }

    private byte[] take(int length) {
        int end = Math.min(bytes.length, at + length);
        byte[] taken = java.util.Arrays.copyOfRange(bytes, at, end);
        at = end;
        return taken;
    }

    private static String field(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase().startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip().toLowerCase())
                .findFirst()
                .orElse("");
    }
}
