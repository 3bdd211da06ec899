package stet.infra.text.sentence;

/**
 * The stretch of a page in which sentences are looked for.
 *
 * @param brackets its pairs of brackets
 * @param quotes its straight quotation marks
 */
public record Passage(String view, int start, int end, Brackets brackets, StraightQuotes quotes) {

    public static Passage of(String view, int start, int end) {
        return new Passage(view, start, end, Brackets.of(view, start, end), StraightQuotes.of(view, start, end));
    }
}
