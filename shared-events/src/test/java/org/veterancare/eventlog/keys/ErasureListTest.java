package org.veterancare.eventlog.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veterancare.eventlog.keys.ErasureList.Erasure;

/** What the list of erasures says after its process ended at any moment (S5). */
class ErasureListTest {

    private static final Erasure ONE = new Erasure(UUID.randomUUID(), LocalDate.of(2026, 3, 2), "徐档鉴〔2026〕3号");
    private static final Erasure OTHER = new Erasure(UUID.randomUUID(), LocalDate.of(2026, 3, 3), "徐档鉴〔2026〕4号");

    @TempDir
    Path folder;

    private ErasureList list() {
        return new ErasureList(file());
    }

    private Path file() {
        return folder.resolve("erased-persons.list");
    }

    @Test
    void theIntentionIsOnTheDiskBeforeTheKeyGoesAndTheErasureBeforeAnybodyHearsOfIt() {
        list().with(ONE, () -> {
            assertThat(list().intendedOnly()).containsExactly(ONE.subject());
            assertThat(list().carriedOut()).isEmpty();
        });
        assertThat(list().intendedOnly()).isEmpty();
        assertThat(list().carriedOut()).containsExactly(Map.entry(ONE.subject(), ONE));
    }

    @Test
    void anIntentionThatCameToNothingIsNoErasure() {
        assertThatThrownBy(() -> list().with(ONE, () -> {
            throw new IllegalStateException("another was first");
        })).hasMessage("another was first");
        assertThat(list().carriedOut()).isEmpty();
        assertThat(list().intendedOnly()).containsExactly(ONE.subject());
    }

    @Test
    void whereTheListCannotBeWrittenNothingIsErased() {
        ErasureList nowhere = new ErasureList(folder.resolve("none/erased-persons.list"));
        assertThatThrownBy(() -> nowhere.with(ONE, () -> {
            throw new AssertionError("erased without a line");
        })).hasMessageContaining("cannot be written");
    }

    /** Wherever a line is cut off it says nothing, and the next one is whole. */
    @Test
    void aLineThatWasCutOffSaysNothingAndSpoilsNoOther() throws Exception {
        list().carriedOut(List.of(ONE));
        byte[] line = Files.readAllBytes(file());
        for (int length = 1; length < line.length - 1; length++) {
            Files.write(file(), Arrays.copyOf(line, length));
            list().carriedOut(List.of(OTHER));
            assertThat(list().carriedOut()).as("cut off after " + length).containsOnlyKeys(OTHER.subject());
        }
    }

    @Test
    void itIsItsOwnersAloneAndOnlyGrows() throws Exception {
        list().carriedOut(List.of());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        Files.writeString(file(), "something that somebody wrote\n", StandardOpenOption.APPEND);
        list().carriedOut(List.of(ONE));
        assertThat(Files.readString(file())).startsWith("something").endsWith(ONE.subject() + "\n");
    }
}
