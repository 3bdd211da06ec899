package stet.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How words are folded, held against Unicode's own data over all of its characters. */
class FoldingProperties {

    @Test
    void letters_are_one_exactly_where_unicode_folds_them_to_one() {
        Map<String, String> ours = new HashMap<>();
        Map<String, String> unicodes = new HashMap<>();
        Normalizer2 folding = Normalizer2.getNFKCCasefoldInstance();
        known().filter(Character::isLetter).filter(c -> !isMark(c)).forEach(c -> {
            String our = Folding.of(Character.toString(c));
            String unicode = folding.normalize(Character.toString(c)).strip();
            String whichOurs = ours.putIfAbsent(our, unicode);
            String whichUnicodes = unicodes.putIfAbsent(unicode, our);
            assertThat(whichOurs == null ? unicode : whichOurs)
                    .as(() -> name(c))
                    .isEqualTo(unicode);
            assertThat(whichUnicodes == null ? our : whichUnicodes)
                    .as(() -> name(c))
                    .isEqualTo(our);
        });
    }

    /** Typed for quotation marks, and folded as such. */
    private static boolean isMark(int c) {
        return Folding.of(Character.toString(c)).matches(".*['\"].*");
    }

    @Test
    void every_quotation_mark_and_every_dash_of_unicode_is_one_of_ours() {
        known().filter(c -> UCharacter.hasBinaryProperty(c, UProperty.QUOTATION_MARK))
                .forEach(c -> assertThat(Folding.of(Character.toString(c)))
                        .as(() -> name(c))
                        .isIn("'", "\""));
        known().filter(c -> Character.getType(c) == Character.DASH_PUNCTUATION)
                .forEach(c -> assertThat(Folding.of(Character.toString(c)))
                        .as(() -> name(c))
                        .isEqualTo("-"));
    }

    @Test
    void what_unicode_ignores_is_left_out_and_white_space_is_one_space() {
        known().filter(c -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
                .forEach(c -> assertThat(Folding.of("a" + Character.toString(c) + "b"))
                        .as(() -> name(c))
                        .isEqualTo("ab"));
        known().filter(c -> UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE))
                .forEach(c -> assertThat(Folding.of("a" + Character.toString(c) + " b"))
                        .as(() -> name(c))
                        .isEqualTo("a b"));
    }

    @Test
    void folding_again_changes_nothing_and_no_way_of_composing_counts() {
        known().forEach(c -> {
            String text = "a" + Character.toString(c) + "\u0345\u0301 ";
            String folded = Folding.of(text);
            assertThat(Folding.of(folded)).as(() -> name(c)).isEqualTo(folded);
            assertThat(Folding.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .as(() -> name(c))
                    .isEqualTo(folded);
        });
    }

    private static IntStream known() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE);
    }

    private static String name(int c) {
        return "U+%04X %s".formatted(c, Character.getName(c));
    }
}
