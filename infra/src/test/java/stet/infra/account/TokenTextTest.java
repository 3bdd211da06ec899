package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

class TokenTextTest {
    private final SecureRandom random = new SecureRandom();

    @Example
    void a_fresh_token_is_intact_and_like_no_other() {
        TokenText token = TokenText.random(random);
        assertThat(token.value())
                .matches("stet_[0-9A-Za-z]{49}")
                .isNotEqualTo(TokenText.random(random).value());
        assertThat(token.isIntact()).isTrue();
    }

    @Property(tries = 300)
    void one_wrong_character_is_noticed(
            @ForAll @IntRange(min = 5, max = 53) int at, @ForAll @CharRange(from = 'a', to = 'z') char typo) {
        StringBuilder text = new StringBuilder(TokenText.random(random).value());
        boolean changed = text.charAt(at) != typo;
        text.setCharAt(at, typo);
        assertThat(new TokenText(text.toString()).isIntact()).isEqualTo(!changed);
    }

    @Property(tries = 53)
    void a_cut_token_is_no_token(@ForAll @IntRange(min = 0, max = 53) int length) {
        TokenText cut = new TokenText(TokenText.random(random).value().substring(0, length));
        assertThat(cut.isToken()).isFalse();
        assertThat(cut.isIntact()).isFalse();
    }

    @Property(tries = 200)
    void any_text_can_be_looked_at(@ForAll String text) {
        assertThat(new TokenText(text).isIntact()).isFalse();
    }
}
