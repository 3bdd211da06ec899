package stet.infra.lists;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.domain.words.SearchWords;
import stet.domain.words.SearchWords.Run;

/** The words of texts with their places, as PostgreSQL's {@code tsvector} is written: what {@link Search#query} finds. */
public final class WordIndex {
    /** What is searched of a long text: its beginning, in UTF-16 units. */
    public static final int SEARCHED = 200_000;

    /** One {@code tsvector} takes a megabyte; each word and each place takes a little more than itself. */
    private static final int MOST_BYTES = 900_000;

    private static final int OF_WORD = 4;
    private static final int OF_PLACE = 2;

    /** Of one word PostgreSQL keeps no more places, and none beyond. */
    private static final int MOST_PLACES = 255;

    private static final int LAST_PLACE = 16_383;

    private final Map<String, StringBuilder> places = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int place;
    private int bytes;

    private WordIndex() {}

    /** The words of all of these texts, in this order; as many as fit. */
    public static String of(@Nullable String... texts) {
        WordIndex index = new WordIndex();
        for (String text : texts) if (text != null) index.add(text);
        StringBuilder written = new StringBuilder();
        index.places.forEach((word, at) ->
                written.append('\'').append(word).append("':").append(at).append(' '));
        return written.toString();
    }

    private void add(String text) {
        place++; // no phrase goes from one text into the next
        for (Run run : SearchWords.of(text)) run.indexed().forEach(this::place);
    }

    private void place(String word) {
        place = Math.min(place + 1, LAST_PLACE);
        int count = counts.getOrDefault(word, 0);
        int size = OF_PLACE + (count == 0 ? OF_WORD + word.getBytes(StandardCharsets.UTF_8).length : 0);
        if (count == MOST_PLACES || bytes + size > MOST_BYTES) return;
        bytes += size;
        counts.put(word, count + 1);
        StringBuilder at = places.computeIfAbsent(word, any -> new StringBuilder());
        if (!at.isEmpty()) at.append(',');
        at.append(place);
    }
}
