package org.veterancare.standalone;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words that stand nowhere else, and a search for them in every file, in every form somebody may have written them in. */
final class Canary {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final int SHORTEST = 6;

    private final Map<Integer, List<Form>> byBeginning = new HashMap<>();

    /** Which two bytes begin a form: most of what is read is not worth a second look. */
    private final boolean[] begins = new boolean[1 << 16];

    /** @param name which word in which form, for the report */
    private record Form(String name, byte[] bytes) {}

    static Canary of(Map<String, String> words) {
        Canary canary = new Canary();
        words.forEach(canary::addForms);
        return canary;
    }

    /** Bytes that are looked for as they are. */
    static Canary of(String name, byte[] bytes) {
        Canary canary = new Canary();
        canary.add(name, bytes);
        return canary;
    }

    private void addForms(String name, String word) {
        byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
        add(name + " as it is", utf8);
        add(name + " in UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
        add(name + " in UTF-16LE", word.getBytes(StandardCharsets.UTF_16LE));
        add(name + " in GB 18030", word.getBytes(Charset.forName("GB18030")));
        addText(name + " in hex", HexFormat.of().formatHex(utf8));
        addText(name + " in HEX", HexFormat.of().withUpperCase().formatHex(utf8));
        String url = URLEncoder.encode(word, StandardCharsets.UTF_8);
        addText(name + " in an address", url);
        addText(name + " in an address, small", url.toLowerCase(Locale.ROOT));
        addText(name + " as a Java escape", escaped(word));
        for (int offset = 0; offset < 3; offset++) {
            String base64 = base64(utf8, offset);
            addText(name + " in base64", base64);
            addText(name + " in base64url", base64.replace('+', '-').replace('/', '_'));
        }
        if (word.codePoints().anyMatch(c -> c > 127)) {
            String pinyin = PINYIN.transliterate(word);
            addText(name + " in pinyin", pinyin);
            addText(name + " in pinyin without blanks", pinyin.replace(" ", ""));
        }
    }

    /** The characters that do not depend on what stands before or after. */
    private static String base64(byte[] word, int offset) {
        byte[] shifted = new byte[offset + word.length];
        System.arraycopy(word, 0, shifted, offset, word.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (offset * 8 + 5) / 6;
        int last = shifted.length * 8 / 6;
        return text.substring(first, last);
    }

    private static String escaped(String word) {
        StringBuilder text = new StringBuilder();
        word.chars().forEach(c -> text.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return text.toString();
    }

    private void addText(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] bytes) {
        if (bytes.length >= SHORTEST) {
            begins[beginning(bytes, 0) >>> 16] = true;
            byBeginning.computeIfAbsent(beginning(bytes, 0), key -> new ArrayList<>()).add(new Form(name, bytes));
        }
    }

    private static int beginning(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
    }

    /** A line for each form of a word that some file below holds. */
    Set<String> foundBelow(Path... roots) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path root : roots) {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    try {
                        in(Files.readAllBytes(file)).forEach(form -> found.add(form + " in " + root.relativize(file)));
                        return FileVisitResult.CONTINUE;
                    } catch (NoSuchFileException gone) {
                        return visitFileFailed(file, gone);
                    }
                }

                /** A running database takes files away while they are looked through. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        }
        return found;
    }

    Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; at + SHORTEST <= bytes.length; at++) {
            if (!begins[(bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff]) {
                continue;
            }
            for (Form form : byBeginning.getOrDefault(beginning(bytes, at), List.of())) {
                int end = at + form.bytes().length;
                if (end <= bytes.length && Arrays.equals(bytes, at, end, form.bytes(), 0, form.bytes().length)) {
                    found.add(form.name());
                }
            }
        }
        return found;
    }
}
