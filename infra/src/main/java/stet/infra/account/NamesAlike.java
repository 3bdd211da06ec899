package stet.infra.account;

import com.ibm.icu.text.SpoofChecker;
import stet.domain.words.Folding;

/**
 * Which names people would take for one: the same words, or others that look like them (UTS 39), such as "Аda" with a
 * Cyrillic А.
 */
final class NamesAlike {
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    private NamesAlike() {}

    static boolean are(String one, String other) {
        return look(one).equals(look(other)) || look(Folding.of(one)).equals(look(Folding.of(other)));
    }

    /** What the letters look like, whatever script they are of, without regard to case where that changes nothing. */
    private static String look(String name) {
        return Folding.of(LOOKS.getSkeleton(name));
    }
}
