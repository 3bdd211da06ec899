package stet.infra.text;

import java.util.ArrayList;
import java.util.List;
import stet.domain.text.StatementKind;
import stet.infra.text.word.Characters;

/**
 * Leaves nothing but white space between statements: what the rules passed over goes to a neighbour, marks of quoted mail
 * ("> ") to the statement they open, characters without ink to the one before.
 */
final class Coverage {
    private Coverage() {}

    static List<Unit> of(String text, List<Unit> units) {
        if (units.isEmpty()) return inklessText(text);
        List<Unit> covering = new ArrayList<>(units.size());
        int covered = 0;
        for (Unit unit : units) {
            int start = unit.start();
            while (start > covered && !Characters.isWhite(text.charAt(start - 1))) start--;
            boolean quoted = text.substring(covered, start).indexOf('>') >= 0;
            if (!quoted) covered = extendLast(text, covering, covered, start);
            if (quoted || covering.isEmpty()) start = firstInk(text, covered, start);
            covering.add(unit.from(start));
            covered = unit.end();
        }
        extendLast(text, covering, covered, text.length());
        return covering;
    }

    private static int extendLast(String text, List<Unit> units, int from, int to) {
        int end = lastInk(text, from, to);
        if (end == from || units.isEmpty()) return from;
        units.set(units.size() - 1, units.getLast().to(end));
        return end;
    }

    private static List<Unit> inklessText(String text) {
        int start = firstInk(text, 0, text.length());
        int end = lastInk(text, start, text.length());
        return start == end ? List.of() : List.of(new Unit(start, end, StatementKind.SENTENCE));
    }

    private static int firstInk(String text, int from, int to) {
        int at = from;
        while (at < to && Characters.isWhite(text.charAt(at))) at++;
        return at;
    }

    private static int lastInk(String text, int from, int to) {
        int at = to;
        while (at > from && Characters.isWhite(text.charAt(at - 1))) at--;
        return at;
    }
}
