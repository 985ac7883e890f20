package org.veterancare.eventlog.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The erasures outside the database, so that they outlive a restore of it: a file of the side that destroys keys, to which
 * lines are only added, without a personal value. An erasure goes in this order, each line on the disk before the next step:
 * <ol>
 * <li>{@code INTENDED}. Who ends here has erased nobody, and this line alone never will; where it cannot be written, nothing
 *     is erased.
 * <li>the transaction with the fact and the key. Who ends here has told nobody, and the next start, or the next sweep where the
 *     process lives, takes the missing line from the log; a restore before that brings the person back, as if the erasure had not been carried out yet.
 * <li>{@code ERASED}. From here on no restore brings the person back.
 * <li>the answer.
 * </ol>
 */
public final class ErasureList {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureList.class);

    /** What was carried out stands last: a line that was cut off says nothing. */
    private static final Pattern LINE = Pattern.compile(
            "(?<step>INTENDED|ERASED) (?<time>\\S+) (?<on>\\d{4}-\\d\\d-\\d\\d) (?<appraisal>.*) (?<subject>[0-9a-f-]{36})");

    private final Path file;
    private final Set<Integer> told = ConcurrentHashMap.newKeySet();

    public ErasureList(Path file) {
        this.file = file;
    }

    /**
     * @param on date of the erasure
     * @param appraisal number of the appraisal report
     */
    public record Erasure(UUID subject, LocalDate on, String appraisal) {}

    /** Destroys in the running transaction, between the two lines. */
    public void with(Erasure erasure, Runnable destruction) {
        write("INTENDED", List.of(erasure));
        destruction.run();
        SubjectKeys.afterCommit(() -> carriedOut(List.of(erasure)));
    }

    /** Notes erasures that are in the log; the file is made where there is none, also where there are none. */
    public void carriedOut(List<Erasure> erasures) {
        write("ERASED", erasures);
    }

    /** Those that were carried out, in the order of their first lines. */
    public Map<UUID, Erasure> carriedOut() {
        return lines("ERASED");
    }

    /** Those of which only the intention is known. */
    public Set<UUID> intendedOnly() {
        Map<UUID, Erasure> intended = lines("INTENDED");
        intended.keySet().removeAll(lines("ERASED").keySet());
        return intended.keySet();
    }

    private Map<UUID, Erasure> lines(String step) {
        Map<UUID, Erasure> erasures = new LinkedHashMap<>();
        int number = 0;
        for (String line : read()) {
            number++;
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                if (told.add(number)) {
                    LOG.warn("Line {} of the list of erasures was cut off, or is none of ours", number);
                }
            } else if (parts.group("step").equals(step)) {
                UUID subject = UUID.fromString(parts.group("subject"));
                erasures.putIfAbsent(
                        subject,
                        new Erasure(subject, LocalDate.parse(parts.group("on")), parts.group("appraisal")));
            }
        }
        return erasures;
    }

    private List<String> read() {
        try {
            // not as lines of text: a line may have been cut off in the middle of a character
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String step, List<Erasure> erasures) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        List<String> lines = new ArrayList<>();
        for (Erasure erasure : erasures) {
            lines.add("%s %s %s %s %s%n".formatted(step, now, erasure.on(), erasure.appraisal(), erasure.subject()));
        }
        boolean isNew = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                WholeFile.OWNER_ONLY)) {
            if (wasCutOff()) {
                lines.addFirst("\n");
            }
            ByteBuffer bytes = ByteBuffer.wrap(String.join("", lines).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            if (isNew) {
                WholeFile.keepNames(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the list of erasures cannot be written: " + file, e);
        }
    }

    private boolean wasCutOff() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }
}
