package stet.app.article;

/**
 * The part of an article's text that a page shows: all of it, unless it has more statements than a page can hold. The parts
 * of one text are equally long, but for the last.
 *
 * @param number which part it is, counted from 1
 * @param from the place of its first statement, counted from 1
 * @param to the place of its last statement
 * @param statements how many statements the whole text has
 */
record TextPart(int number, int from, int to, int statements) {
    private static final int MOST = 1_500;

    /** The part in which a place lies, or the one that is nearest. */
    static TextPart around(int place, int statements) {
        int parts = Math.max(1, Math.ceilDiv(statements, MOST));
        int length = Math.max(1, Math.ceilDiv(statements, parts));
        int number = Math.clamp(Math.ceilDiv((long) place, length), 1, parts);
        return new TextPart(number, (number - 1) * length + 1, Math.min(number * length, statements), statements);
    }

    /** How many statements it has. */
    int length() {
        return to - from + 1;
    }

    public boolean whole() {
        return from == 1 && to == statements;
    }

    boolean isFirst() {
        return from == 1;
    }

    boolean isLast() {
        return to == statements;
    }

    TextPart before() {
        return around(from - 1, statements);
    }

    TextPart behind() {
        return around(to + 1, statements);
    }
}
