package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Section;

/** Stops of scripts that use theirs for nothing else: 。 । ؟ ։ ። and their like. */
final class ScriptMarks {
    private static final int LONGEST_SAYING = 12;
    private static final int LONGEST_PARTICLE = 3;

    private ScriptMarks() {}

    static Ruling judge(Stop stop) {
        if (Characters.isMark(stop.mark())) return Ruling.UNDECIDED;
        if (stop.mark() == ':' && stop.next().glued()) return Ruling.CONTINUES;
        return Ruling.endsIf(!(stop.closesQuotation() && (saysThat(stop) || saysWho(stop))));
    }

    /** "「…。」と述べた": a Japanese particle takes the quotation into the sentence. */
    private static boolean saysThat(Stop stop) {
        int limit = Math.min(stop.passage().end(), stop.after() + LONGEST_PARTICLE);
        for (int end = stop.after() + 1; end <= limit; end++) {
            if (Lexicon.has(Section.SPEECH_AFTER_CLOSING, stop.view().substring(stop.after(), end))) return true;
        }
        return false;
    }

    /** "“…？”他说。": a Chinese verb of saying stands before the next mark. */
    private static boolean saysWho(Stop stop) {
        int limit = Math.min(stop.passage().end(), stop.after() + LONGEST_SAYING);
        for (int at = stop.after(); at < limit; at++) {
            char c = stop.view().charAt(at);
            if (Characters.isScriptMark(c) || "，：,:".indexOf(c) >= 0)
                return at > stop.after() && "说說道称稱问問答示出".indexOf(stop.view().charAt(at - 1)) >= 0;
            if (!Characters.isIdeographic(c)) return false;
        }
        return false;
    }
}
