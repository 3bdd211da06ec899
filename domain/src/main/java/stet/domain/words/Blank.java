package stet.domain.words;

import org.jspecify.annotations.Nullable;

/**
 * What says nothing: a text in which no reader could see a character. Blank is absent, everywhere; this is the one
 * place that decides what is blank.
 */
public final class Blank {
    /** First and last of each run of Default_Ignorable_Code_Point (Unicode 17): shown as nothing wherever they stand. */
    private static final int[][] IGNORABLE = {
        {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
        {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}
    };

    private Blank() {}

    /** Whether the text is absent or has no visible character. */
    public static boolean is(@Nullable String text) {
        return text == null || text.codePoints().allMatch(Blank::isInvisible);
    }

    /** The text as it is; absent when it is blank. */
    public static @Nullable String toAbsent(@Nullable String text) {
        return is(text) ? null : text;
    }

    /** Whether no reader sees this character, or sees a gap at most. */
    public static boolean isInvisible(int codePoint) {
        if (codePoint > ' ' && codePoint < 0x7F) return false;
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.CONTROL
                || isEmptyShape(codePoint)
                || isIgnorable(codePoint);
    }

    /** Has a place on the line, and nothing in it: what a writer of Braille, music or Khitan fills a gap with; or marks an annotation. */
    static boolean isEmptyShape(int codePoint) {
        return codePoint == 0x2800
                || codePoint == 0x1D159
                || codePoint == 0x16FE4
                || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB);
    }

    private static boolean isIgnorable(int codePoint) {
        for (int[] run : IGNORABLE) if (codePoint <= run[1]) return codePoint >= run[0];
        return false;
    }
}
