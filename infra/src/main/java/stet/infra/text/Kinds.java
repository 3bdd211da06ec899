package stet.infra.text;

import stet.domain.text.StatementKind;
import stet.infra.text.layout.Bylines;
import stet.infra.text.layout.Captions;
import stet.infra.text.layout.LineEdges;
import stet.infra.text.layout.LineRole;
import stet.infra.text.layout.Paragraph;
import stet.infra.text.word.Characters;
import stet.infra.text.word.Next;

/** Says what a statement is: a sentence, or a heading, credit or caption that stands among them. */
final class Kinds {
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_QUESTION = 80;
    private static final int LONGEST_CREDIT = 300;

    private Kinds() {}

    /** @param inCaption whether the statement before it described a picture */
    static StatementKind of(Paragraph paragraph, int start, int end, boolean inCaption) {
        String words = paragraph.view().substring(start, Math.min(end, start + LONGEST_CREDIT));
        boolean opens = start == paragraph.start() && paragraph.role() == LineRole.TEXT;
        if (end - start < LONGEST_CREDIT && Bylines.isCredit(words, opens)) return StatementKind.BYLINE;
        if (inCaption || (paragraph.role() != LineRole.ITEM && Captions.isCaption(words))) return StatementKind.CAPTION;
        boolean whole = start == paragraph.start() && end == paragraph.end();
        return whole && isHeading(paragraph) ? StatementKind.HEADING : StatementKind.SENTENCE;
    }

    /** Whether a caption goes on after this statement: it described the picture, and did not only say whose it is. */
    static boolean describesPicture(String words, StatementKind kind) {
        return kind == StatementKind.CAPTION && !Captions.isOnlyCredit(words);
    }

    /** Short, without a stop, and above something. */
    private static boolean isHeading(Paragraph paragraph) {
        int length = paragraph.end() - paragraph.start();
        if (paragraph.role() != LineRole.TEXT || paragraph.below() == 0 || length > LONGEST_HEADING) return false;
        LineEdges first = LineEdges.of(paragraph.view(), paragraph.lines().getFirst());
        LineEdges last = LineEdges.of(paragraph.view(), paragraph.lines().getLast());
        if (!opensHeading(first.next()) || isUnstopped(paragraph) || isAnswer(paragraph)) return false;
        return isQuestion(paragraph, first.next()) || (last.isOpen() && !last.comma() && !last.isItem());
    }

    private static boolean opensHeading(Next first) {
        return first.kind() == Next.Kind.UPPER || first.kind() == Next.Kind.DIGIT || first.kind() == Next.Kind.CASELESS;
    }

    /** "What did they discuss?" on a line of its own, above a longer one. */
    private static boolean isQuestion(Paragraph paragraph, Next first) {
        int length = paragraph.end() - paragraph.start();
        return paragraph.view().charAt(paragraph.end() - 1) == '?'
                && !first.quoted()
                && length <= LONGEST_QUESTION
                && length < paragraph.below();
    }

    private static boolean isUnstopped(Paragraph paragraph) {
        return Characters.isUnstopped(paragraph.view().charAt(paragraph.start()));
    }

    /** "A: I did" in an interview. */
    private static boolean isAnswer(Paragraph paragraph) {
        return paragraph.view().startsWith(":", paragraph.start() + 1);
    }
}
