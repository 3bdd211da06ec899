package stet.domain.passage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.domain.passage.Finding.Found;
import stet.domain.passage.Finding.NotFound;

/**
 * The text of something that was captured, and what stands where in it. Looking takes time in proportion to its length,
 * whatever it is made of.
 */
public final class CapturedText {
    private static final int AROUND = 32;

    private final List<Part> parts;
    private final String text;
    private final Evened evened;

    private CapturedText(List<Part> parts) {
        this.parts = parts;
        this.text = parts.stream().map(Part::text).collect(Collectors.joining("\n"));
        this.evened = Evened.of(text);
    }

    public static CapturedText of(List<Part> parts) {
        return new CapturedText(List.copyOf(parts));
    }

    /**
     * Looks for an excerpt. Line ends, hyphens at them, ligatures, invisible characters, kinds of quotation mark and dash
     * and runs of white space don't matter; letters, their case and their accents do, and so does every word.
     */
    public Finding find(String excerpt) {
        Evened sought = Evened.of(excerpt);
        return found(sought, 0, sought.length())
                .or(() -> withoutItsQuotes(sought))
                .<Finding>map(Found::new)
                .orElseGet(() -> new NotFound(new Nearby(sought, evened).nearest(this::passage)));
    }

    private Optional<Passage> found(Evened sought, int from, int to) {
        int at = new Occurrence(evened, sought, from, to).first();
        return at < 0 ? Optional.empty() : Optional.of(passage(evened.start(at), evened.end(at + to - from - 1)));
    }

    /** Whoever quotes puts marks around the words, which needn't stand in the source. */
    private Optional<Passage> withoutItsQuotes(Evened sought) {
        int last = sought.length() - 1;
        boolean quoted = last > 1 && sought.sign(0) == Signs.QUOTE && sought.sign(last) == Signs.QUOTE;
        return quoted ? found(sought, 1, last) : Optional.empty();
    }

    private Passage passage(int start, int end) {
        Part part = partAt(start);
        int first = text.codePointCount(0, start);
        return new Passage(
                text.substring(start, end),
                text.substring(whole(Math.max(0, start - AROUND)), start),
                text.substring(end, whole(Math.min(text.length(), end + AROUND))),
                first,
                first + text.codePointCount(start, end),
                part.inWords(),
                part.fragment());
    }

    /** Not between the halves of a character. */
    private int whole(int at) {
        boolean between = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return between ? at + 1 : at;
    }

    private Part partAt(int start) {
        int end = 0;
        @Nullable Part last = null;
        for (Part part : parts) {
            last = part;
            end += part.text().length() + 1;
            if (start < end) break;
        }
        return last == null ? Part.whole("") : last;
    }
}
