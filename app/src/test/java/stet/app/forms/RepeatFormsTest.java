package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sentence that stands in an article more than once is asked about once, unless somebody wants otherwise. */
class RepeatFormsTest extends PageTest {
    private static final Pattern OFFER = Pattern.compile("name=\"repeats\" value=\"([^\"]*)\"( checked=\"checked\")?");

    private Visitor ada;
    private String first;
    private List<String> others;

    @BeforeEach
    void a_sentence_that_stands_three_times() {
        ada = ada();
        String sentence = "The gate %s opened in 1932.".formatted(UUID.randomUUID());
        Visit taken = ada.submit(
                ada.get("/articles/new"),
                "/articles",
                Map.of("title", "Gates", "text", "%1$s It rained. %1$s Nobody came. %1$s".formatted(sentence)));
        Map<Integer, String> all = statements(ada.follow(taken));
        first = all.get(1);
        others = List.of(all.get(3), all.get(5));
    }

    @Test
    void the_form_offers_the_others_by_their_place_and_means_them_unless_they_are_taken_away() {
        Visit page = open(ada, first);
        assertThat(page.says("Also for the 2 that say the same: 3, 5")).isTrue();
        Matcher offer = OFFER.matcher(page.body());
        assertThat(offer.find()).isTrue();
        assertThat(offer.group(2)).isNotNull();

        Visit flagged = act(ada, first, "flag-claim", Map.of("reason", "A date", "repeats", offer.group(1)));

        assertThat(ada.follow(flagged).says("The 2 that repeat it went the same way."))
                .isTrue();
        assertThat(others).allMatch(other -> open(ada, other).says("Flagged because"));
    }

    @Test
    void who_takes_them_away_acts_on_the_one_alone_and_a_form_that_is_refused_remembers_that() {
        Visit refused = act(ada, first, "dismiss-statement", Map.of("reason", "An opinion"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).containsPattern("name=\"repeats\" value=\"[^\"]*\"> ");

        done(act(ada, first, "flag-claim", Map.of()));

        assertThat(others).noneMatch(other -> open(ada, other).says("Nobody checks this claim yet."));
    }

    @Test
    void a_statement_that_does_not_say_the_same_is_not_reached_through_a_forged_form() {
        String stranger = statement(ada);
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("repeats", stranger.substring(stranger.lastIndexOf('/') + 1) + " nonsense");

        done(act(ada, first, "flag-claim", forged));

        assertThat(open(ada, stranger).says("Nobody checks this claim yet.")).isFalse();
    }
}
