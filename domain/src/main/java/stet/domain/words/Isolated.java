package stet.domain.words;

/**
 * Words from outside in the middle of a sentence: whichever way they are read, what stands around them keeps its order
 * (Unicode Standard Annex 9).
 */
public final class Isolated {
    private static final int BEGIN = 0x2068; // FIRST STRONG ISOLATE
    private static final int END = 0x2069; // POP DIRECTIONAL ISOLATE

    private Isolated() {}

    /** The words as they are, when they are read from the left like the sentence; else between marks that keep them apart. */
    public static String of(String words) {
        return words.codePoints().anyMatch(Isolated::turns)
                ? Character.toString(BEGIN) + closed(words) + Character.toString(END)
                : words;
    }

    /** The words without a mark that would end the isolation of what they stand in. */
    public static String closed(String words) {
        if (words.indexOf(END) < 0) return words;
        StringBuilder closed = new StringBuilder();
        int[] open = {0};
        words.codePoints().filter(each -> belongs(each, open)).forEach(closed::appendCodePoint);
        return closed.toString();
    }

    /** Whether a character is no end, or the end of something that began in these words. */
    private static boolean belongs(int codePoint, int[] open) {
        if (codePoint != END) {
            if (begins(codePoint)) open[0]++;
            return true;
        }
        if (open[0] == 0) return false;
        open[0]--;
        return true;
    }

    private static boolean begins(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> true;
            default -> false;
        };
    }

    /** Whether a character is read from the right, or tells how others are read. */
    private static boolean turns(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}
