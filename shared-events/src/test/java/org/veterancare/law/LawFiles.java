package org.veterancare.law;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The legal data as the product ships them, and small files written in a test. */
final class LawFiles {
    private LawFiles() {}

    static InputStream open(String name) {
        return Objects.requireNonNull(LawFiles.class.getResourceAsStream("/law/" + name), name);
    }

    static InputStream yaml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
