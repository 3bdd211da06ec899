package stet.infra.text.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the word lists: one entry a line, [headings], comments after #. */
final class WordLists {
    private static final List<String> FILES = List.of(
            "english",
            "german",
            "dutch",
            "nordic",
            "french",
            "spanish",
            "italian",
            "slavic",
            "russian",
            "more-languages",
            "other-scripts");

    private WordLists() {}

    static Map<Section, Set<String>> read() {
        Map<Section, Set<String>> words = new EnumMap<>(Section.class);
        FILES.forEach(file -> read(file + ".txt", words));
        return words;
    }

    private static void read(String file, Map<Section, Set<String>> words) {
        Set<String> section = Set.of();
        for (String line : lines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("[")) {
                Section named = Section.named(line.substring(1, line.length() - 1));
                section = words.computeIfAbsent(named, key -> new HashSet<>());
            } else {
                section.add(line);
            }
        }
    }

    private static List<String> lines(String file) {
        InputStream stream = Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
