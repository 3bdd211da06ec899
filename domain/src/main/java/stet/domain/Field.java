package stet.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.FieldRejection.BrokenCharacter;
import stet.domain.FieldRejection.ControlCharacter;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.FieldRejection.FieldTooLarge;
import stet.domain.FieldRejection.FieldTooLong;
import stet.domain.FieldRejection.NameNotPlain;
import stet.domain.words.Blank;
import stet.domain.words.Length;

/**
 * The shape of one text field of a command.
 *
 * @param name the field's name in the API and the form
 * @param label what a sentence calls it: "the reason"
 * @param limit the most characters that it may have, as people see them; each with {@value #BYTES} bytes of UTF-8 on average
 */
public record Field(String name, String label, int limit) {
    private static final int BYTES = 32;

    /** The first thing wrong with a field that must be there; blank is absent. */
    public Optional<Rejection> require(@Nullable String value) {
        return Blank.is(value) ? Optional.of(new FieldMissing(name, label)) : check(value);
    }

    /** The first thing wrong with a field that may be absent. */
    public Optional<Rejection> check(@Nullable String value) {
        if (value == null || Blank.is(value)) return Optional.empty();
        return checkLength(value).or(() -> checkCharacters(value));
    }

    /** No text has more characters than units; what has more of these than bytes are allowed isn't counted any further. */
    private Optional<Rejection> checkLength(String value) {
        if (value.length() <= limit) return Optional.empty();
        int mostBytes = limit * BYTES;
        int bytes = value.length() > mostBytes ? value.length() : Length.inBytes(value);
        if (bytes > mostBytes) return Optional.of(new FieldTooLarge(name, label, mostBytes));
        int characters = Length.inCharacters(value);
        return characters > limit ? Optional.of(new FieldTooLong(name, label, limit, characters)) : Optional.empty();
    }

    /** The first thing wrong with the name of somebody: it must be there, on one line, and hold nothing that can't be seen. */
    public Optional<Rejection> requireName(@Nullable String value) {
        return require(value).or(() -> checkPlain(value == null ? "" : value));
    }

    private Optional<Rejection> checkPlain(String name) {
        return name.codePoints()
                .filter(c -> c != ' ' && Blank.isInvisible(c))
                .mapToObj(c -> (Rejection) new NameNotPlain(this.name, label, c))
                .findFirst();
    }

    /** The first thing wrong with a field that may hold a web address. */
    public Optional<Rejection> checkWebAddress(@Nullable String value) {
        if (value == null || Blank.is(value)) return Optional.empty();
        return check(value).or(() -> WebAddressShape.check(name, value));
    }

    /** The first character of a text that no reader should meet. */
    public Optional<Rejection> checkCharacters(String value) {
        int line = 1;
        for (int at = 0; at < value.length(); ) {
            int codePoint = value.codePointAt(at);
            if (codePoint == '\n') line++;
            if (isControl(codePoint)) return Optional.of(new ControlCharacter(name, label, codePoint, line));
            if (isHalf(codePoint)) return Optional.of(new BrokenCharacter(name, label, line));
            at += Character.charCount(codePoint);
        }
        return Optional.empty();
    }

    private static boolean isControl(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL
                && codePoint != '\n'
                && codePoint != '\r'
                && codePoint != '\t'
                && codePoint != '\f'
                && codePoint != 0x85;
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
