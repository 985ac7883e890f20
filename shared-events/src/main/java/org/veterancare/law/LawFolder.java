package org.veterancare.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where files of the law are read from: each from the owner's folder if it is there, and else from what the product ships. */
final class LawFolder {

    private final Path folder;
    private final Set<String> asked = new HashSet<>();

    /** @param folder null where the owner has none */
    LawFolder(Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + ": the folder of the law is not there");
        }
        this.folder = folder;
    }

    /** @throws IllegalStateException naming the file, and what the loader says is wrong with it */
    <T> T read(String name, Function<InputStream, T> loader) {
        asked.add(name);
        Path own = folder == null ? null : folder.resolve(name);
        boolean owned = own != null && Files.exists(own);
        try (InputStream in = owned
                ? Files.newInputStream(own)
                : Objects.requireNonNull(Law.class.getResourceAsStream("/law/" + name), name)) {
            return loader.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException wrong) {
            throw owned ? new IllegalStateException(own + ": " + wrong.getMessage(), wrong) : wrong;
        }
    }

    /** A file that nothing reads has most likely a slip in its name, and would change nothing in silence. */
    void requireNoOther() {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml") || name.endsWith(".yaml"))
                    .filter(name -> !asked.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalStateException(folder.resolve(name) + ": there is no such file of the law");
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
