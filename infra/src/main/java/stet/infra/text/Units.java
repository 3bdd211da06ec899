package stet.infra.text;

import java.util.ArrayList;
import java.util.List;
import stet.domain.text.StatementKind;
import stet.infra.text.layout.Bylines;
import stet.infra.text.layout.Credits;
import stet.infra.text.layout.LineRole;
import stet.infra.text.layout.Paragraph;
import stet.infra.text.sentence.Passage;
import stet.infra.text.sentence.Sentences;
import stet.infra.text.word.Characters;

/** Cuts a paragraph into its statements. */
final class Units {
    private final Paragraph paragraph;
    private final String view;
    private final List<Unit> units = new ArrayList<>();

    private Units(Paragraph paragraph) {
        this.paragraph = paragraph;
        this.view = paragraph.view();
    }

    static List<Unit> of(Paragraph paragraph) {
        Units units = new Units(paragraph);
        switch (paragraph.role()) {
            case HEADING, UNDERLINE -> units.heading();
            case BYLINE -> units.byline();
            case CAPTION, TEXT, ITEM -> units.sentences(paragraph.start(), paragraph.end());
        }
        return units.units;
    }

    private void sentences(int start, int end) {
        for (Unit sentence : cut(start, end)) {
            int credit = Credits.end(view, sentence.start(), sentence.end());
            if (credit < 0) {
                add(sentence.start(), sentence.end());
            } else {
                add(sentence.start(), credit);
                addAfterCredit(credit, sentence.end());
            }
        }
    }

    /** "(Photo: AFP) The mayor resigned.": only a stop still belongs to the bracket. */
    private void addAfterCredit(int credit, int end) {
        int start = skipWhite(credit, end);
        boolean ink = false;
        for (int at = start; at < end; at++) ink |= Character.isLetterOrDigit(view.charAt(at));
        if (ink) add(start, end);
        else if (start < end) units.set(units.size() - 1, units.getLast().to(end));
    }

    private void add(int start, int end) {
        boolean inCaption = paragraph.role() == LineRole.CAPTION
                && !units.isEmpty()
                && Kinds.describesPicture(
                        words(units.getLast()), units.getLast().kind());
        units.add(new Unit(start, end, Kinds.of(paragraph, start, end, inCaption)));
    }

    /** One statement, unless whole sentences stand in the line. */
    private void heading() {
        boolean underlined =
                paragraph.role() == LineRole.HEADING && paragraph.lines().size() > 1;
        int end =
                underlined ? paragraph.lines().get(paragraph.lines().size() - 2).end() : paragraph.end();
        List<Unit> sentences = cut(paragraph.start(), end);
        if (sentences.size() < 2) {
            units.add(new Unit(paragraph.start(), paragraph.end(), StatementKind.HEADING));
            return;
        }
        for (Unit sentence : sentences) units.add(isSentence(sentence) ? sentence : sentence.as(StatementKind.HEADING));
        if (underlined) units.add(new Unit(paragraph.lines().getLast().ink(), paragraph.end(), StatementKind.HEADING));
    }

    /** Who wrote and when, and behind it whatever is a sentence: "By Ann Roe | May 5. The mayor resigned." */
    private void byline() {
        List<Unit> sentences = cut(paragraph.start(), paragraph.end());
        int text = 1;
        while (text < sentences.size() && !isSentence(sentences.get(text))) text++;
        int end = sentences.get(text - 1).end();
        units.add(new Unit(paragraph.start(), end, StatementKind.BYLINE));
        if (text < sentences.size()) sentences(sentences.get(text).start(), paragraph.end());
    }

    /** More than a name, an abbreviation or a date: a word in small letters, and a stop. */
    private boolean isSentence(Unit unit) {
        String words = words(unit);
        boolean stopped = Characters.isMark(words.charAt(words.length() - 1));
        return stopped && !Bylines.isByline(words) && !Credits.isOnlyNames(words);
    }

    private List<Unit> cut(int start, int end) {
        List<Unit> cut = new ArrayList<>();
        int from = start;
        for (int to : Sentences.ends(Passage.of(view, start, end))) {
            int first = skipWhite(from, to);
            int last = trimWhite(first, to);
            if (first < last) cut.add(new Unit(first, last, StatementKind.SENTENCE));
            from = to;
        }
        return cut;
    }

    private String words(Unit unit) {
        return view.substring(unit.start(), unit.end());
    }

    private int skipWhite(int from, int to) {
        int at = from;
        while (at < to && Characters.isWhite(view.charAt(at))) at++;
        return at;
    }

    private int trimWhite(int from, int to) {
        int at = to;
        while (at > from && Characters.isWhite(view.charAt(at - 1))) at--;
        return at;
    }
}
