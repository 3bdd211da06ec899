package stet.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ContextTest {

    @Test
    void context_is_what_stands_around_the_statement() {
        String text = "It rained. The house was built in 1899. Nobody knows why.";
        TextRange range = new TextRange(11, 39);
        assertThat(range.of(text)).isEqualTo("The house was built in 1899.");
        assertThat(Context.around(range, text)).isEqualTo(new Context("It rained. ", " Nobody knows why."));
    }

    @Test
    void context_is_at_most_thirty_two_characters_on_each_side() {
        String text = "a".repeat(100) + "X" + "b".repeat(100);
        assertThat(Context.around(new TextRange(100, 101), text))
                .isEqualTo(new Context("a".repeat(32), "b".repeat(32)));
    }

    @Test
    void context_never_holds_half_a_character() {
        String text = "\uD83D\uDE00" + "a".repeat(31) + "X" + "b".repeat(31) + "\uD83D\uDE00";
        Context context = Context.around(new TextRange(33, 34), text);
        assertThat(context).isEqualTo(new Context("a".repeat(31), "b".repeat(31)));
    }

    @Test
    void context_keeps_a_whole_character_at_its_edge() {
        String text = "\uD83D\uDE00" + "a".repeat(30) + "X" + "b".repeat(30) + "\uD83D\uDE00";
        Context context = Context.around(new TextRange(32, 33), text);
        assertThat(context.before()).isEqualTo("\uD83D\uDE00" + "a".repeat(30));
        assertThat(context.after()).isEqualTo("b".repeat(30) + "\uD83D\uDE00");
    }

    @Test
    void a_range_holds_at_least_one_character() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRange(4, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRange(-1, 4));
    }
}
