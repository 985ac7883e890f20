package org.veterancare.standalone;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources stand, from wherever the tests were started. */
final class Repository {

    private Repository() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker/standalone/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
