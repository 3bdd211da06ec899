package stet.infra.text.sentence;

import java.util.ArrayList;
import java.util.List;
import stet.infra.text.word.Next;

/** Finds where the sentences of a paragraph end. */
public final class Sentences {
    private static final List<Rule> RULES = List.of(
            OpeningRules::marker,
            OpeningRules::separator,
            OpeningRules::bracket,
            Datelines::judge,
            Dashes::judge,
            QuotationRules::attribution,
            ScriptMarks::judge,
            EllipsisRules::judge,
            StrongMarks::judge,
            GluedStops::judge,
            LowerCaseRules::judge,
            Abbreviations::judge,
            Numbers::judge);

    /** What one rule makes of a stop. */
    interface Rule {
        Ruling judge(Stop stop);
    }

    private Sentences() {}

    /** The offsets at which one sentence is over, in order; the last is the passage's end. */
    public static List<Integer> ends(Passage passage) {
        List<Integer> ends = new ArrayList<>();
        InlineItems items = InlineItems.of(passage);
        int sentence = passage.start();
        Next opening = opening(passage, sentence);
        for (int at = passage.start(); at < passage.end(); ) {
            if (items.beginAt(at)) {
                ends.add(at);
                sentence = at;
                opening = opening(passage, at);
            }
            if (!Marks.isAt(passage, at)) {
                at++;
                continue;
            }
            Stop stop = Stop.at(passage, sentence, opening, at);
            boolean over = ends(stop);
            at = over ? stop.after() : stop.to();
            if (!over) continue;
            ends.add(at);
            sentence = at;
            opening = opening(passage, at);
        }
        if (ends.isEmpty() || ends.getLast() < passage.end()) ends.add(passage.end());
        return ends;
    }

    private static Next opening(Passage passage, int sentence) {
        return Next.after(passage.view(), sentence, passage.end());
    }

    private static boolean ends(Stop stop) {
        if (stop.next().kind() == Next.Kind.NOTHING) return true;
        for (Rule rule : RULES) {
            Ruling ruling = rule.judge(stop);
            if (ruling != Ruling.UNDECIDED) return ruling == Ruling.ENDS;
        }
        return true;
    }
}
