package stet.infra.readout;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import stet.domain.passage.Part;
import stet.domain.words.Blank;

/** Takes the parts of a text as they are read, until they are too many. */
final class Sheaf {
    private final ReadoutBounds bounds;
    private final Next next;
    private int parts;
    private long characters;
    private boolean hasWords;

    /** Where a part goes. */
    @FunctionalInterface
    interface Next {
        void take(Part part) throws IOException;
    }

    Sheaf(ReadoutBounds bounds, Next next) {
        this.bounds = bounds;
        this.next = next;
    }

    void add(Part.Kind kind, int number, @Nullable String name, CharSequence text) throws IOException {
        if (++parts > bounds.pages()) throw new Refused(Readout.Why.TOO_LONG);
        characters += text.length();
        room(0);
        String clean = Clean.of(text);
        hasWords |= kind != Part.Kind.HEADERS && !Blank.is(clean);
        next.take(new Part(kind, number, name == null ? null : Clean.of(name), clean));
    }

    void add(CharSequence text) throws IOException {
        add(Part.Kind.WHOLE, 1, null, text);
    }

    /** That as many characters more would still be taken. */
    void room(long more) throws IOException {
        if (characters + more > bounds.characters()) throw new Refused(Readout.Why.TOO_LONG);
    }

    int mostPages() {
        return bounds.pages();
    }

    boolean hasWords() {
        return hasWords;
    }
}
