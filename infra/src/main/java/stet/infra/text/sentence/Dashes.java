package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Next;

/** A dash after a stop: it goes on with the sentence, names who is quoted, or opens something new. */
final class Dashes {
    private static final int LONGEST_NAME = 60;

    private Dashes() {}

    static Ruling judge(Stop stop) {
        Next dash = stop.next();
        if (dash.kind() != Next.Kind.DASH || dash.glued()) return Ruling.UNDECIDED;
        int end = dash.at();
        while (Characters.isDash(stop.charAt(end))) end++;
        Next said = Next.after(stop.view(), end, stop.passage().end());
        if (said.kind() == Next.Kind.LOWER && !said.isBrand()) return Ruling.CONTINUES;
        if (stop.mark() == '.' && stop.before().mayBeShortened() && !stop.closesQuotation()) return Ruling.CONTINUES;
        return stop.closesQuotation() && isNameOnly(stop, said) ? Ruling.CONTINUES : Ruling.UNDECIDED;
    }

    /** "… a long game." — Matthew Ingram */
    private static boolean isNameOnly(Stop stop, Next name) {
        int end = stop.passage().end();
        if (name.kind() != Next.Kind.UPPER || end - name.at() > LONGEST_NAME) return false;
        String rest = stop.view().substring(name.at(), end);
        return rest.chars().noneMatch(c -> Characters.isMark(c) || Characters.isScriptMark(c));
    }
}
