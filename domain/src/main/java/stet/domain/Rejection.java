package stet.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a command is refused: a value with the data of its sentence, never an exception. */
public interface Rejection {
    Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** What was wrong and what to do, in one or two sentences for the person who reads it. */
    String sentence();

    /** The field of the command that the sentence is about, or null when it is about the whole. */
    default @Nullable String field() {
        return null;
    }

    /** What kind of refusal this is, for machines that act on it. */
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** The stable name of this refusal in the API: the kebab-case of its record's name. */
    default String code() {
        return HUMP.matcher(getClass().getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** How a refusal relates to the command and to the state it met. */
    enum Kind {
        /** What was sent can never be accepted as it is. */
        INVALID,
        /** The person may not do this, whatever they send. */
        FORBIDDEN,
        /** Something that the command names does not exist. */
        UNKNOWN,
        /** The command does not fit the state that things are in now. */
        CONFLICT,
        /** What was sent is larger than Stet takes. */
        TOO_LARGE,
        /** Nothing is taken for now, whatever is sent. */
        UNAVAILABLE,
        /** There is no room left to keep it. */
        NO_ROOM
    }
}
