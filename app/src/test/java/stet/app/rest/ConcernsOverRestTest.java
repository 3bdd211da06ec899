package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.domain.account.Role;
import tools.jackson.databind.JsonNode;

/** What concerns somebody is a list of their own, in which one act is told once. */
class ConcernsOverRestTest extends RestTest {
    private static final String CONCERNS = "/api/v1/concerns";

    @Test
    void one_act_on_several_claims_is_told_once_with_their_count() {
        Api ben = ben();
        done(ada().post(statement() + "/add-note", "{\"text\": \"Ask @ben.\"}"));
        String article = "/api/v1/articles/" + ingest(ada()).value("id");
        List<String> statements = ada().get(article)
                .json()
                .get("statements")
                .valueStream()
                .map(each -> each.get("id").asString())
                .toList();
        statements.forEach(each -> done(ada().post("/api/v1/statements/" + each + "/flag-claim", "{}")));
        done(ada().post(article + "/assign-article", "{\"person\": \"ben\"}"));

        JsonNode told = ben.get(CONCERNS).json();
        JsonNode item = told.get("items").get(0);
        assertThat(item.get("kind").asString()).isEqualTo("ASSIGNED");
        assertThat(item.get("count").asInt()).isEqualTo(statements.size()).isGreaterThan(1);
        assertThat(item.get("sentence").asString())
                .endsWith("gave you %d claims to check".formatted(statements.size()));
        assertThat(item.at("/places/0/statement").asString()).isEqualTo(statements.getFirst());
        assertThat(told.at("/items/1/kind").asString()).isNotEqualTo("ASSIGNED");
        assertThat(told.at("/unread/unread").asInt()).isPositive();
    }

    @Test
    void what_is_marked_read_is_read_by_this_person_alone() {
        Api gunnar = as(person("gunnar", "Gunnar South", Role.FACT_CHECKER));
        Api hedda = as(person("hedda", "Hedda West", Role.FACT_CHECKER));
        String statement = statement();
        done(ada().post(statement + "/add-note", "{\"text\": \"Ask @gunnar and @Hedda.\"}"));
        JsonNode told = gunnar.get(CONCERNS).json();
        assertThat(told.at("/items/0/sentence").asString()).endsWith("mentioned you");
        assertThat(told.at("/items/0/words").asString()).isEqualTo("Ask @gunnar and @Hedda.");
        long index = told.at("/items/0/index").asLong();

        assertThat(done(gunnar.post(CONCERNS + "/mark-read", "{\"upTo\": %d}".formatted(index)))
                        .json()
                        .get("unread")
                        .asInt())
                .isZero();
        assertThat(gunnar.get(CONCERNS).json().at("/items/0/unread").asBoolean())
                .isFalse();
        assertThat(hedda.get(CONCERNS).json().at("/items/0/unread").asBoolean()).isTrue();
        assertThat(ada().get(CONCERNS).body()).doesNotContain("Ask @gunnar");
        refused(gunnar.post(CONCERNS + "/mark-read", "{}"), 422, "field-missing");
    }

    @Test
    void what_is_ones_turn_and_due_is_told_beside_it() {
        Api ben = ben();
        String claim = statement();
        done(ada().post(claim + "/flag-claim", "{}"));
        done(ada().post(claim + "/assign-checker", "{\"person\": \"ben\"}"));
        done(ada().post(claim + "/set-due", "{\"due\": \"2020-03-05\"}"));
        assertThat(ben.get(CONCERNS).json().at("/due/0/due").asString()).isEqualTo("2020-03-05");
    }
}
