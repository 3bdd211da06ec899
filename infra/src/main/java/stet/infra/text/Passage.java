package stet.infra.text;

/**
 * The stretch of a page in which sentences are looked for.
 *
 * @param brackets its pairs of brackets
 * @param quotes its straight quotation marks
 */
record Passage(String view, int start, int end, Brackets brackets, StraightQuotes quotes) {

    static Passage of(String view, int start, int end) {
        return new Passage(view, start, end, Brackets.of(view, start, end), StraightQuotes.of(view, start, end));
    }
}
