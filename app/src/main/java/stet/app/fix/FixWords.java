package stet.app.fix;

import java.util.Arrays;
import java.util.List;
import stet.app.web.Option;
import stet.domain.fix.FixKind;
import stet.domain.fix.FixState;

/** The words of fixes on pages. */
public final class FixWords {
    private FixWords() {}

    public static String of(FixKind kind) {
        return switch (kind) {
            case NAME -> "Name";
            case NUMBER -> "Number";
            case DATE -> "Date";
            case QUOTE -> "Quote";
            case ATTRIBUTION -> "Attribution";
            case CONTEXT -> "Context";
            case OTHER -> "Other";
        };
    }

    public static String of(FixState state) {
        return switch (state) {
            case OPEN -> "Open";
            case ACCEPTED -> "Accepted";
            case DECLINED -> "Stet";
            case WITHDRAWN -> "Withdrawn";
            case APPLIED -> "In the text";
            case OVERTAKEN -> "Overtaken";
        };
    }

    /** The kinds to choose from. */
    public static List<Option> kinds() {
        return Arrays.stream(FixKind.values())
                .map(kind -> Option.of(kind.name(), of(kind)))
                .toList();
    }
}
