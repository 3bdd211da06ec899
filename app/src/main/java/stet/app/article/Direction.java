package stet.app.article;

import java.util.Locale;

/** Which way a text is read: as most of its letters are, so that a name from elsewhere in front does not turn it round. */
enum Direction {
    LTR,
    RTL;

    /** The direction of a text, or of what it stands in when it has no letters. */
    static Direction of(String text, Direction around) {
        int balance = text.codePoints().map(Direction::weight).sum();
        if (balance == 0) return around;
        return balance > 0 ? LTR : RTL;
    }

    private static int weight(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
            default -> 0;
        };
    }

    /** As the attribute of an element says it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
