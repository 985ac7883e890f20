package org.veterancare.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rejection must be able to say what it rests on, so every code that is asked for stands in the rule catalogue. */
class RuleCodesTest {

    private static final Pattern ASKED = Pattern
            .compile("\\b(?:require|always|applied|new RuleBroken|ResourceStreams\\.ask)\\(");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:-[A-Z]+)*-\\w+)\"");

    @Test
    void everyCodeThatIsAskedForStandsInTheCatalogue() throws IOException {
        Set<String> unknown = codes();
        unknown.removeIf(CaseFixture.LAW.rules()::has);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void theSearchFindsCodesInEveryFormTheyAreWritten() throws IOException {
        // one plain, one in a choice of two, one in an exception, one handed on
        assertTrue(codes().containsAll(Set.of("REG-01", "CASE-OPEN", "CORRECTION-VALUE", "CLASS-KNOWN")));
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                collect(Files.readString(file), codes);
            }
        }
        return codes;
    }

    private static void collect(String source, Set<String> codes) {
        Matcher asked = ASKED.matcher(source);
        while (asked.find()) {
            Matcher code = CODE.matcher(source.substring(asked.end(), endOfCall(source, asked.end())));
            while (code.find()) {
                codes.add(code.group(1));
            }
        }
    }

    private static int endOfCall(String source, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0 && at < source.length()) {
            char c = source.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return at;
    }
}
