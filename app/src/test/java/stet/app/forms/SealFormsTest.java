package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.domain.account.Role;

/** A source is sealed, opened, looked at and erased on pages, and nobody else reads there who it is. */
class SealFormsTest extends PageTest {
    private static final String NAME = "Wilhelmina Ochsenkopf";

    @Test
    void a_sealed_source_is_a_letter_to_everybody_and_a_name_to_those_who_know() {
        Visitor ada = ada();
        Visitor ben = ben();
        String source = sealed(ada);

        Visit letter = ben.get(source);
        assertThat(letter.body()).contains("Sealed source ").doesNotContain(NAME);
        assertThat(ben.get(source + "/seal").body())
                .contains("Known to", "Ada Okafor", "It was not opened to you")
                .doesNotContain(NAME, "Show who it is");
        assertThat(looked(ada, source).body()).contains(NAME, "sha256sum", "The log tells that you looked.");

        done(ada.submit(ada.get(source + "/seal"), source + "/open-source-to", Map.of("to", "ben")));
        assertThat(looked(ben, source).body()).contains(NAME);
    }

    @Test
    void who_it_is_is_never_given_by_an_address_alone() {
        Visitor ada = ada();
        String source = sealed(ada);

        assertThat(ada.get(source + "/seal").body()).doesNotContain(NAME);
        assertThat(ada.get(source + "/read-identity").body()).doesNotContain(NAME);
        assertThat(ada.get(source + "/prove-identity").body()).doesNotContain(NAME);
    }

    @Test
    void what_is_refused_stays_typed_and_no_draft_of_it_is_kept() {
        Visitor ada = ada();

        Visit refused = ada.submit(
                ada.get("/sources/seal-source"),
                "/sources/seal-source",
                Map.of("kind", "INTERVIEW", "contacts", NAME + "'s sister"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("There is a problem", "sister", "data-unkept");
    }

    @Test
    void an_identity_is_erased_by_two_people_and_its_page_says_so() {
        Visitor ada = ada();
        String source = sealed(ada);
        Visitor root = as("root", "Robin Castellan", Role.ADMINISTRATOR);
        Visitor cleo = as("cleo", "Cleo Marchetti", Role.EDITOR);

        Visit unreasoned = root.submit(root.get(source + "/seal"), source + "/request-erasure", Map.of());
        assertThat(unreasoned.status()).isEqualTo(422);
        done(root.submit(root.get(source + "/seal"), source + "/request-erasure", Map.of("reason", "They asked.")));
        assertThat(root.get(source + "/seal").body())
                .contains("An editor, who is somebody else, has to say it")
                .doesNotContain("Erase for ever");
        done(cleo.submit(cleo.get(source + "/seal"), source + "/erase-identity", Map.of()));

        assertThat(ada.get(source + "/seal").body())
                .contains("Erased.", "They asked.")
                .doesNotContain("Show who it is", NAME);
        assertThat(ada.get(source).body()).contains("Sealed source ");
    }

    private static String sealed(Visitor visitor) {
        Visit done = visitor.submit(
                visitor.get("/sources/seal-source"),
                "/sources/seal-source",
                Map.of("kind", "INTERVIEW", "name", NAME, "circumstances", "At the fair."));
        done(done);
        return done.location().replaceAll("^https?://[^/]*", "");
    }

    private static Visit looked(Visitor visitor, String source) {
        return visitor.submit(visitor.get(source + "/seal"), source + "/read-identity", Map.of());
    }
}
