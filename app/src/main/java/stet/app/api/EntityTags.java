package stet.app.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.domain.words.Blank;

/**
 * What an {@code If-Match} header names (RFC 9110): any version, or those of its strong tags that Stet gives.
 * A weak tag never matches here, because what is compared must be the very same.
 */
record EntityTags(boolean any, List<Long> versions) {
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(,|$)");
    /** The version of what is addressed; behind a dot, that of what is shown with it, on which no command depends. */
    private static final Pattern VERSION = Pattern.compile("([0-9]{1,18})(?:\\.[0-9]{1,18})?");

    /** Whether a well-formed header names this very tag, and not as a weak one. */
    static boolean names(String header, String tag) {
        return TAG.matcher(header)
                .results()
                .anyMatch(each -> each.group(1) == null && each.group(2).equals(tag));
    }

    /** The tags, unless the header is no list of tags. */
    static Optional<EntityTags> parse(String header) {
        if (header.strip().equals("*")) return Optional.of(new EntityTags(true, List.of()));
        List<Long> versions = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        int end = 0;
        while (end < header.length() && tag.find() && tag.start() == end) {
            boolean strong = tag.group(1) == null;
            Matcher version = VERSION.matcher(tag.group(2));
            if (strong && version.matches()) versions.add(Long.valueOf(version.group(1)));
            end = tag.end();
        }
        return end == header.length()
                        && !Blank.is(header)
                        && !header.stripTrailing().endsWith(",")
                ? Optional.of(new EntityTags(false, versions))
                : Optional.empty();
    }
}
