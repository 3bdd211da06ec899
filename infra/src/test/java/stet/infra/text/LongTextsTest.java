package stet.infra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Half a megabyte of one thing: a rule that looks back or ahead without a limit would never come back from it. */
class LongTextsTest {
    private static final int HALF_A_MEGABYTE = 500_000;
    private static final String PIECES =
            "a~.~a.~A.~said.Putin~ . ~\"~. \"~(~(a. ~[1]~…~?!~\n~a\n~\n\na~- a\n~1. a\n~1) a 2) b "
                    + "~> ~=\n~U.S. ~“~«.»~。~「。」~www.~a@b.~By A\n~a;\nb"
                    + "~\u0301~\u0316\u0301~\uD834\uDD65\uD834\uDD6E~\uD83D\uDE00~\uD83D~\u200B~.\u200B";

    static Stream<String> pieces() {
        return Pattern.compile("~").splitAsStream(PIECES);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void is_read_to_the_end(String piece) {
        String text = piece.repeat(HALF_A_MEGABYTE / piece.length());
        StringBuilder read = new StringBuilder();
        new Segmenter().segment(text).forEach(segment -> read.append(text, segment.start(), segment.end()));
        assertThat(withoutSpace(read.toString())).isEqualTo(withoutSpace(text));
        assertThat(NormalisedText.of(text)).isEqualTo(NormalisedText.of(text + "\n"));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\p{javaWhitespace}\\h\\v\\p{Cf}]+", "");
    }
}
