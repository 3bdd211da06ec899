package stet.app.claim;

import java.util.Arrays;
import java.util.List;
import stet.app.web.Option;
import stet.domain.link.LinkKind;

/** The words of links on pages. */
public final class LinkWords {
    private LinkWords() {}

    public static String of(LinkKind kind) {
        return switch (kind) {
            case SAME -> "The same";
            case CONTRADICTS -> "Contradicts";
            case RELATED -> "Related";
        };
    }

    /** The kinds to choose from. */
    public static List<Option> kinds() {
        return Arrays.stream(LinkKind.values())
                .map(kind -> Option.of(kind.name(), of(kind)))
                .toList();
    }
}
