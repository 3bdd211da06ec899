package stet.infra.text.sentence;

import java.util.Locale;
import stet.infra.text.word.Next;

/** Where and when a report was filed belongs to its first sentence: "MOSCOW, May 3 (TASS). — The fleet sailed." */
final class Datelines {
    private static final int LONGEST = 60;
    private static final int SHORTEST_PLACE = 3;

    private Datelines() {}

    static Ruling judge(Stop stop) {
        if (stop.from() - stop.sentence() > LONGEST
                || stop.mark() != '.'
                || !isPlace(stop.opening().word())) {
            return Ruling.UNDECIDED;
        }
        boolean agency = stop.charAt(stop.next().at()) == '/' || stop.view().charAt(stop.from() - 1) == '/';
        boolean dash = stop.next().kind() == Next.Kind.DASH;
        return agency || dash ? Ruling.CONTINUES : Ruling.UNDECIDED;
    }

    private static boolean isPlace(String word) {
        return word.length() >= SHORTEST_PLACE
                && Character.isLetter(word.codePointAt(0))
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }
}
