package stet.infra.text.layout;

import java.util.ArrayList;
import java.util.List;
import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;
import stet.infra.text.word.TitleCase;

/** Tells the line breaks that end something from those that fell inside a sentence. */
final class LineBreaks {
    /** A line this long that ends on no stop is hardly an item or a heading. */
    private static final int LONG = 45;

    private static final int LONGEST_HEADING = 120;

    private final String view;
    private final List<Line> lines;
    private final List<LineRole> roles;
    private final List<LineEdges> edges;
    private final Wrapping wrapping;
    private final boolean[] reachesStop;
    private final boolean[] goesOn;

    private LineBreaks(String view, List<Line> lines, List<LineRole> roles, List<LineEdges> edges) {
        this.view = view;
        this.lines = lines;
        this.roles = roles;
        this.edges = edges;
        this.wrapping = Wrapping.of(view, lines, roles, edges);
        this.reachesStop = reachesStop();
        this.goesOn = new boolean[lines.size()];
        for (int next = 1; next < lines.size(); next++) goesOn[next] = decide(next);
    }

    static LineBreaks of(TextLines page) {
        List<LineRole> roles = new ArrayList<>(page.lines().size());
        List<LineEdges> edges = new ArrayList<>(page.lines().size());
        for (Line line : page.lines()) {
            roles.add(LineRole.of(page.view(), line));
            edges.add(LineEdges.of(page.view(), line));
        }
        return new LineBreaks(page.view(), page.lines(), roles, edges);
    }

    LineRole role(int line) {
        return roles.get(line);
    }

    /** Whether the line of this index goes on with what the line above it began. */
    boolean goesOn(int next) {
        return goesOn[next];
    }

    private boolean decide(int next) {
        Line line = lines.get(next);
        if (line.depth() != lines.get(next - 1).depth()) return false;
        if (isUnclosedCredit(next - 1)) return !line.afterBlank();
        return switch (roles.get(next)) {
            case UNDERLINE -> underlines(next);
            case ITEM -> !line.afterBlank() && isInsideSentence(next) && wrapping.isFilled(next - 1);
            case HEADING, BYLINE, CAPTION -> false;
            case TEXT -> textGoesOn(next);
        };
    }

    /** "(Reporting by …;" goes on until its bracket closes. */
    private boolean isUnclosedCredit(int line) {
        Line credit = lines.get(line);
        return roles.get(line) == LineRole.BYLINE
                && view.charAt(credit.ink()) == '('
                && view.indexOf(')', credit.ink(), credit.end()) < 0;
    }

    private boolean underlines(int next) {
        return roles.get(next - 1) == LineRole.TEXT
                && !lines.get(next).afterBlank()
                && lines.get(next - 1).length() <= LONGEST_HEADING;
    }

    /** What opens an item may also be met inside a sentence, where the page was too narrow for it. */
    private boolean isInsideSentence(int next) {
        LineEdges end = edges.get(next - 1);
        return roles.get(next - 1) != LineRole.ITEM && end.isOpen() && !end.isItem();
    }

    private boolean textGoesOn(int next) {
        LineRole above = roles.get(next - 1);
        if (above == LineRole.HEADING || above == LineRole.BYLINE || above == LineRole.UNDERLINE) return false;
        LineEdges end = edges.get(next - 1);
        LineEdges start = edges.get(next);
        boolean afterBlank = lines.get(next).afterBlank();
        if (!end.isOpen()) return end.wantsMore(start) || (!afterBlank && wrapping.isFilled(next - 1));
        if (end.isItem()) return wrapping.isFilled(next - 1);
        if (start.continues()) return isPartOfSentence(next) && !(afterBlank && isSalutation(next - 1));
        if (afterBlank) return goesOnOverBlank(end, start, next);
        if (isHeadline(next - 1)) return false;
        if (start.next().kind() == Next.Kind.CASELESS && isFullLine(next - 1)) return true;
        return end.isLeaning() || wrapping.isFilled(next - 1) || isInWrappedSentence(next - 1);
    }

    /** Where no capital tells a heading from a sentence: a long line, and the one below is hardly longer, as in print. */
    private boolean isFullLine(int line) {
        String words = view.substring(lines.get(line).ink(), lines.get(line).end());
        if (Characters.isUnstopped(words.charAt(0))) return false;
        boolean wide = Characters.isIdeographic(words.charAt(0)) || Characters.isHangul(words.charAt(0));
        int shortest = wide ? LONG / 2 : LONG;
        return words.length() >= shortest && lines.get(line + 1).length() * 4 <= words.length() * 5;
    }

    /** Above a paragraph and with a capital on every word: no start of a sentence, even if it fills its line. */
    private boolean isHeadline(int line) {
        Line headline = lines.get(line);
        boolean above = line == 0 || headline.afterBlank();
        return above && TitleCase.is(view.substring(headline.ink(), headline.end()));
    }

    /** A sentence that was broken once already has not ended where a line breaks without a stop. */
    private boolean isInWrappedSentence(int line) {
        return goesOn[line] && !lines.get(line).afterBlank() && edges.get(line).continues();
    }

    /** Lower case goes on with the line above, unless these are the short lines of a list. */
    private boolean isPartOfSentence(int next) {
        return reachesStop[next]
                || isLong(next - 1)
                || wrapping.isFilled(next - 1)
                || edges.get(next - 1).comma()
                || edges.get(next - 1).isLeftHanging();
    }

    /** A broken page puts empty lines inside sentences; a letter puts one after "Dear colleagues,". */
    private boolean goesOnOverBlank(LineEdges end, LineEdges start, int next) {
        if (start.next().quoted()) return false;
        return end.isLeftHanging() || end.wantsNumber(start) || (end.comma() && isLong(next - 1) && isLong(next));
    }

    private boolean isSalutation(int line) {
        String words = view.substring(lines.get(line).ink(), lines.get(line).end());
        return !isLong(line) && edges.get(line).comma() && Lexicon.opensWith(Section.SALUTATIONS, words);
    }

    private boolean isLong(int line) {
        return lines.get(line).length() >= LONG;
    }

    private boolean[] reachesStop() {
        boolean[] reaches = new boolean[lines.size()];
        for (int at = lines.size() - 1; at >= 0; at--) {
            boolean more = at + 1 < lines.size()
                    && roles.get(at + 1) == LineRole.TEXT
                    && edges.get(at + 1).continues();
            reaches[at] = !edges.get(at).isOpen() || (more && reaches[at + 1]);
        }
        return reaches;
    }
}
