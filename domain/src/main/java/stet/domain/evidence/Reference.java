package stet.domain.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.words.Blank;

/**
 * What somebody wrote or pasted to name a source and a passage of it: {@code “passage” — Title, address, page}, in this order
 * or another, with whatever quotation marks and dashes, or only some of it.
 *
 * @param title what is neither of the others; absent when nothing is left
 * @param passage the words in quotation marks, without these
 * @param locator where the passage stands: a page, a paragraph, a time code
 */
public record Reference(
        @Nullable String title,
        @Nullable String url,
        @Nullable String passage,
        @Nullable String locator) {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]+)]\\(\\s*(https?://[^\\s)]+)\\s*\\)");
    private static final Pattern ADDRESS =
            Pattern.compile("(?iu)(?<![\\p{L}\\p{N}@/.])(?:https?://|www\\.(?=[\\p{L}\\p{N}]))"
                    + "[^\\s<>\"“”„«»]+|(?<![^\\s<(])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,9}\\p{L}{2,}/[^\\s<>\"“”„«»]*");
    private static final Pattern BEHIND_ADDRESS = Pattern.compile("[.,;:!?'’—–]+$");
    private static final String EDGES = ",;:|·•*<>";
    private static final Pattern GAPS = Pattern.compile("\\s*\\n\\s*\\n\\s*+|[\\s&&[^\\n]]++");

    /** In characters: what is longer is a text, and names nothing. */
    private static final int LONGEST = 10_000;

    /** Everything that the lines of a text name: each line a source, or all of them one, where only one has an address or a passage. */
    public static List<Reference> all(String text) {
        if (text.length() > LONGEST) return List.of(new Reference(text, null, null, null));
        String whole = text.strip();
        List<String> lines = whole.lines().filter(line -> !Blank.is(line)).toList();
        List<String> blocks = Stream.of(whole.split("\\R\\h*\\R"))
                .filter(block -> !Blank.is(block))
                .toList();
        if (lines.size() > 1 && isOne(whole)) return List.of(of(whole));
        boolean apart = blocks.size() > 1 && blocks.stream().allMatch(block -> addresses(block) <= 1);
        return (apart ? blocks : lines).stream().map(Reference::of).toList();
    }

    /** Whether a text of several lines names one source. */
    private static boolean isOne(String text) {
        return addresses(text) == 1 || (addresses(text) == 0 && Quoted.in(text).isPresent());
    }

    private static long addresses(String text) {
        return ADDRESS.matcher(text).results().count();
    }

    /** What a text names that is about one source. */
    public static Reference of(String text) {
        List<String> rest = new ArrayList<>();
        String given = LINK.matcher(squeezed(text)).replaceAll("$1\n$2");
        Matcher found = ADDRESS.matcher(given);
        String url = found.find() ? withoutWhatFollows(found.group()) : null;
        if (url != null)
            given = given.substring(0, found.start()) + "\n" + given.substring(found.start() + url.length());
        Quoted passage = Quoted.in(given).orElse(null);
        if (passage != null) given = passage.before() + "\n" + passage.behind();
        Locators located = Locators.in(given);
        for (String part : located.rest()) if (!bare(part).isEmpty()) rest.add(bare(part));
        return new Reference(
                rest.isEmpty() ? null : String.join(", ", rest),
                url == null || url.contains("://") ? url : "https://" + url,
                passage == null ? null : passage.words(),
                located.locator());
    }

    /** With one space for a gap, and no more than one empty line. */
    private static String squeezed(String text) {
        return GAPS.matcher(text.strip()).replaceAll(gap -> gap.group().indexOf('\n') >= 0 ? "\n\n" : " ");
    }

    /** A full stop or a bracket behind an address is none of it, unless the bracket was opened in it. */
    private static String withoutWhatFollows(String address) {
        String bare = BEHIND_ADDRESS.matcher(address).replaceFirst("");
        while (bare.endsWith("]") || bare.endsWith("}") || (bare.endsWith(")") && !isBalanced(bare)))
            bare = BEHIND_ADDRESS.matcher(bare.substring(0, bare.length() - 1)).replaceFirst("");
        return bare;
    }

    private static boolean isBalanced(String text) {
        return text.chars().filter(c -> c == '(').count()
                >= text.chars().filter(c -> c == ')').count();
    }

    /** Without what keeps parts apart, and without marks or brackets that nothing is left in. */
    private static String bare(String part) {
        String bare = part;
        String before = "";
        while (!bare.equals(before)) {
            before = bare;
            bare = Quoted.bare(trimmed(bare));
        }
        return bare;
    }

    private static String trimmed(String part) {
        int from = 0;
        int to = part.length();
        while (from < to && isEdge(part.charAt(from), part, ")]")) from++;
        while (from < to && isEdge(part.charAt(to - 1), part, "([")) to--;
        boolean isMinus =
                from > 0 && from < to && isDash(part.charAt(from - 1)) && Character.isDigit(part.charAt(from));
        return part.substring(isMinus ? from - 1 : from, to);
    }

    /** A bracket is one where its other half is elsewhere. */
    private static boolean isEdge(char c, String part, String never) {
        return Character.isWhitespace(c)
                || isDash(c)
                || EDGES.indexOf(c) >= 0
                || never.indexOf(c) >= 0
                || (c == '(' && part.indexOf(')') < 0)
                || (c == '[' && part.indexOf(']') < 0)
                || (c == ')' && part.indexOf('(') < 0)
                || (c == ']' && part.indexOf('[') < 0);
    }

    private static boolean isDash(char c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    /** Words that somebody wrote or pasted for a passage, without the marks around them, and the place that stood with them. */
    public static Reference ofPassage(String text) {
        Reference read = text.length() > LONGEST ? new Reference(text, null, null, null) : of(text);
        return read.passage != null && read.title == null && read.url == null
                ? read
                : new Reference(null, null, text, null);
    }

    /** Whether it says more than words to look for. */
    public boolean isMoreThanWords() {
        return url != null || passage != null || locator != null;
    }
}
