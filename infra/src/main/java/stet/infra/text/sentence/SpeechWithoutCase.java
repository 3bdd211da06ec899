package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;

/** Who said what a quotation says, in scripts without capitals, where only the verb or a particle shows that it goes on. */
final class SpeechWithoutCase {
    private static final int LONGEST = 60;
    private static final int SHORT = 12;
    private static final int LONGEST_PARTICLE = 3;
    private static final int LONGEST_VERB = 5;
    private static final int MOST_WORDS = 6;

    private SpeechWithoutCase() {}

    static boolean follows(Stop stop) {
        int c = stop.charAt(stop.next().at());
        if (Characters.isHangul(c) && stop.next().glued()) return true;
        if (Characters.isIdeographic(c)) return saysThat(stop) || saysWho(stop);
        return Lexicon.has(Section.SPEECH_AFTER_CLOSING, stop.next().word()) || saysAfterWords(stop);
    }

    /** "「…。」と述べた": a Japanese particle takes the quotation into the sentence. */
    private static boolean saysThat(Stop stop) {
        int limit = Math.min(stop.passage().end(), stop.after() + LONGEST_PARTICLE);
        for (int end = stop.after() + 1; end <= limit; end++) {
            if (Lexicon.has(Section.SPEECH_AFTER_CLOSING, stop.view().substring(stop.after(), end))) return true;
        }
        return false;
    }

    /** "“…？”他说。", "“…。”市政府发言人周一表示，": a verb of saying stands before the next mark. */
    private static boolean saysWho(Stop stop) {
        int limit = Math.min(stop.passage().end(), stop.next().at() + LONGEST);
        for (int at = stop.next().at(); at < limit; at++) {
            char c = stop.view().charAt(at);
            if (Characters.isScriptMark(c) || "，：,:".indexOf(c) >= 0) return endsOnSaying(stop, at);
            if (!Character.isLetterOrDigit(c) && "·・、 ".indexOf(c) < 0) return false;
        }
        return false;
    }

    /** A verb of one character ends other words too ("小说", "知道"), and more often in a long sentence. */
    private static boolean endsOnSaying(Stop stop, int end) {
        int start = stop.next().at();
        for (int length = Math.min(LONGEST_VERB, end - start); length > 0; length--) {
            String verb = stop.view().substring(end - length, end);
            if (Lexicon.has(Section.NO_SAYINGS, verb)) return false;
            if (Lexicon.has(Section.SAYINGS, verb)) return length > 1 || end - start <= SHORT || "说說称稱".contains(verb);
        }
        return false;
    }

    /** "«…؟» سأل الوزير.", "“…?” राय ने पूछा।": the verb comes first, or at the end of a few words. */
    private static boolean saysAfterWords(Stop stop) {
        int end = stop.passage().end();
        Next word = stop.next();
        boolean first = Lexicon.has(Section.SAYINGS, word.word());
        for (int words = 0; words < MOST_WORDS; words++) {
            if (word.end() == word.at()) return false;
            Next after = Next.after(stop.view(), word.end(), end);
            if (Lexicon.has(Section.AFTER_SAYING, after.word()) || after.quoted()) return false;
            if (isOver(stop, after)) return first || Lexicon.has(Section.SAYINGS, word.word());
            word = after;
        }
        return first;
    }

    private static boolean isOver(Stop stop, Next after) {
        int c = stop.charAt(after.at());
        return after.kind() == Next.Kind.NOTHING
                || after.kind() == Next.Kind.SEPARATOR
                || Characters.isMark(c)
                || Characters.isScriptMark(c);
    }
}
