package stet.infra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, however broken. */
class SegmenterProperties {
    private static final String WORDS =
            "a B The said Mr. U.S. e.g. No. p.m. 3 21.10.2021 1. a) By_Jane_Doe Photo: Reporting_by "
                    + "Ж ع א ก 中 かな 가 www.x.org a@b.c === --- "
                    + "\uD83D\uDE00 \uD83C\uDFFD \uD83D \uDE00 \uD835\uDC00 \uD804\uDC01";

    private static final String MARKS = ". .. ... … ? ! ?! 。 । ؟ \" ' “ ” „ « » 「 」 ( ) [1] [ ] , ; : - — • * # > "
            + "\u200B \uFEFF \u200F \u2066 \u0301 \u20DD \u200D \uFE0F";

    private static final List<String> WHITE =
            List.of(" ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00A0", "\u2028", "\u0085", "\n> ");

    private static final List<String> PIECES = Stream.of(
                    Stream.of(WORDS.split(" ")), Stream.of(MARKS.split(" ")), WHITE.stream())
            .flatMap(pieces -> pieces)
            .map(piece -> piece.replace('_', ' '))
            .toList();

    private final Segmenter segmenter = new Segmenter();

    @Property(tries = 3000)
    void statements_stand_in_order_and_cover_all_ink(@ForAll("texts") String text) {
        int covered = 0;
        for (Segment segment : segmenter.segment(text)) {
            assertThat(segment.start()).isGreaterThanOrEqualTo(covered);
            assertThat(segment.end()).isGreaterThan(segment.start());
            assertThat(isWhite(text.substring(covered, segment.start()))).isTrue();
            covered = segment.end();
        }
        assertThat(isWhite(text.substring(covered))).isTrue();
    }

    @Property(tries = 3000)
    void statements_begin_and_end_on_ink(@ForAll("texts") String text) {
        for (Segment segment : segmenter.segment(text)) {
            assertThat(isWhite(text.charAt(segment.start()))).isFalse();
            assertThat(isWhite(text.charAt(segment.end() - 1))).isFalse();
        }
    }

    @Property(tries = 3000)
    void no_character_is_torn(@ForAll("texts") String text) {
        for (Segment segment : segmenter.segment(text)) {
            assertThat(tears(text, segment.start())).isFalse();
            assertThat(tears(text, segment.end())).isFalse();
        }
    }

    @Property(tries = 1000)
    void a_statement_repeats_the_first_that_says_the_same(@ForAll("texts") String text) {
        List<Segment> segments = segmenter.segment(text + "\n\n" + text);
        Map<String, Integer> first = new HashMap<>();
        for (int at = 0; at < segments.size(); at++) {
            Segment segment = segments.get(at);
            String words = NormalisedText.of(text(text, segment));
            assertThat(segment.repeats()).isEqualTo(first.putIfAbsent(words, at));
        }
    }

    @Property(tries = 1000)
    void normalising_twice_changes_nothing(@ForAll("texts") String text) {
        String once = NormalisedText.of(text);
        assertThat(NormalisedText.of(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> nasty = Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
        Arbitrary<String> wordy = Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join(" ", pieces));
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(200);
        return Arbitraries.oneOf(nasty, wordy, anything);
    }

    private static String text(String text, Segment segment) {
        return (text + "\n\n" + text).substring(segment.start(), segment.end());
    }

    private static boolean isWhite(String text) {
        return text.chars().allMatch(SegmenterProperties::isWhite);
    }

    private static boolean isWhite(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Whether a cut here would part a pair of surrogates, or a mark from the character it stands on. */
    private static boolean tears(String text, int at) {
        if (at == 0 || at == text.length() || isWhite(text.charAt(at - 1)) || isWhite(text.charAt(at))) return false;
        if (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) return true;
        int type = Character.getType(text.codePointAt(at));
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
