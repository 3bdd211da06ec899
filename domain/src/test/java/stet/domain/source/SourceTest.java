package stet.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.source.SourceCommand.NameOrigin;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceEvent.OriginNamed;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceRejection.AlreadyRegistered;
import stet.domain.source.SourceRejection.SourceIsWithdrawn;
import stet.domain.source.SourceRejection.UnknownSource;

/** How a source comes and goes. */
class SourceTest {
    private static final SourceId SOURCE = new SourceId(new UUID(2, 1));
    private static final Actor ADA = new Actor(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON);
    private static final RegisterSource REGISTER =
            new RegisterSource(SOURCE, "Land register", "https://example.org/land", "The county", "Surveyor", ADA);
    private static final SourceRegistered REGISTERED = new SourceRegistered(
            SOURCE,
            "Land register",
            "https://example.org/land",
            "The county",
            "Surveyor",
            Nature.of("https://example.org/land"),
            ADA.person());
    private static final WithdrawSource WITHDRAW = new WithdrawSource(SOURCE, "forged", ADA);
    private static final SourceWithdrawn WITHDRAWN = new SourceWithdrawn(SOURCE, "forged", ADA.person());

    private final Source unregistered = Source.unregistered(SOURCE);
    private final Source registered = unregistered.evolve(REGISTERED);
    private final Source withdrawn = registered.evolve(WITHDRAWN);

    @Test
    void a_source_is_registered_once() {
        assertThat(unregistered.decide(REGISTER)).isEqualTo(Decision.accepted(REGISTERED));
        assertThat(registered.decide(REGISTER)).isEqualTo(Decision.rejected(new AlreadyRegistered(SOURCE)));
        assertThat(withdrawn.decide(REGISTER)).isEqualTo(Decision.rejected(new AlreadyRegistered(SOURCE)));
    }

    @Test
    void a_registered_source_can_be_withdrawn_once() {
        assertThat(registered.decide(WITHDRAW)).isEqualTo(Decision.accepted(WITHDRAWN));
        assertThat(withdrawn.decide(WITHDRAW)).isEqualTo(Decision.rejected(new SourceIsWithdrawn(SOURCE)));
        assertThat(unregistered.decide(WITHDRAW)).isEqualTo(Decision.rejected(new UnknownSource(SOURCE)));
    }

    @Test
    void the_first_word_on_an_origin_is_the_sources_own_and_a_later_one_is_no_refusal() {
        Source unnamed = unregistered.evolve(
                new SourceRegistered(SOURCE, "Report", null, "The county", null, Nature.of(null), ADA.person()));
        OriginNamed named = new OriginNamed(SOURCE, "Surveyor", ADA.person());
        assertThat(unnamed.decide(name("Surveyor"))).isEqualTo(Decision.accepted(named));
        assertThat(unnamed.decide(name(" THE\u00A0county"))).isEqualTo(Decision.unchanged());
        assertThat(unnamed.evolve(named).origin()).contains(new Origin("Surveyor", true));
        assertThat(unnamed.evolve(named).decide(name("Reuters"))).isEqualTo(Decision.unchanged());
        assertThat(registered.decide(name("Reuters"))).isEqualTo(Decision.unchanged());
        assertThat(unregistered.decide(name("Reuters"))).isEqualTo(Decision.rejected(new UnknownSource(SOURCE)));
        assertThat(withdrawn.decide(name("Reuters"))).isEqualTo(Decision.rejected(new SourceIsWithdrawn(SOURCE)));
        assertThat(name("\u200B").shape()).containsExactly(new FieldMissing("origin", "the origin"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://www.example.org/a | The county | Surveyor | Surveyor",
                "https://www.example.org/a | The county | - | The county",
                "https://www.example.org/a | - | - | example.org",
                "HTTP://user@Example.org:8080?q | - | - | Example.org",
                "https://xn--bcher-kva.example/ | - | - | bücher.example",
                "- | - | - | Land register"
            })
    void an_origin_is_what_was_named_else_the_publisher_the_host_the_title(
            @Nullable String url, @Nullable String publisher, @Nullable String origin, String expected) {
        Source source = unregistered.evolve(
                new SourceRegistered(SOURCE, "Land register", url, publisher, origin, Nature.of(url), ADA.person()));
        assertThat(source.origin()).contains(new Origin(expected, origin != null));
    }

    private static NameOrigin name(String origin) {
        return new NameOrigin(SOURCE, origin, ADA);
    }

    @Test
    void claims_rest_on_registered_sources_alone() {
        assertThat(registered.whyNotCitable()).isEmpty();
        assertThat(unregistered.whyNotCitable()).contains(new UnknownSource(SOURCE));
        assertThat(withdrawn.whyNotCitable()).contains(new SourceIsWithdrawn(SOURCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0", "\u200B", "\u2800", "\uFEFF"})
    void what_nobody_sees_is_neither_title_nor_reason_nor_anything_else(String blank) {
        assertThat(new RegisterSource(SOURCE, blank, null, null, null, ADA).shape())
                .containsExactly(new FieldMissing("title", "the title"));
        assertThat(new WithdrawSource(SOURCE, blank, ADA).shape())
                .containsExactly(new FieldMissing("reason", "the reason"));
        assertThat(new RegisterSource(SOURCE, "Land register", blank, blank, blank, ADA))
                .isEqualTo(new RegisterSource(SOURCE, "Land register", null, null, null, ADA));
    }

    @Test
    void everything_wrong_with_a_source_is_said_at_once() {
        String tooLong = "x".repeat(501);
        assertThat(new RegisterSource(SOURCE, "", "example.org", tooLong, tooLong, ADA).shape())
                .extracting(Rejection::field)
                .containsExactly("title", "url", "publisher", "origin");
        assertThat(REGISTER.shape()).isEmpty();
    }

    @Test
    void a_withdrawal_needs_a_reason() {
        assertThat(new WithdrawSource(SOURCE, " ", ADA).shape()).hasSize(1);
        assertThat(WITHDRAW.shape()).isEmpty();
    }
}
