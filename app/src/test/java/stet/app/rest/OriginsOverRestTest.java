package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;

/** Where sources have their words from, over REST. */
class OriginsOverRestTest extends RestTest {

    @Test
    void a_source_says_what_it_is() {
        Answer talk = registered("""
                {"title": "Talk with the mayor", "kind": "INTERVIEW", "interview": {"person": "Jo Marsh", "role": "mayor",
                 "date": "2026-03-04", "medium": "by telephone", "consent": "To be named."}}""");
        assertThat(talk.value("kind")).isEqualTo("INTERVIEW");
        assertThat(talk.json().get("interview").get("date").asString()).isEqualTo("2026-03-04");
        assertThat(registered("{\"title\": \"A book\"}").value("kind")).isEqualTo("DOCUMENT");
        assertThat(ada().get("/api/v1/sources?kind=INTERVIEW&query=mayor").body())
                .contains(talk.value("id"));
        refused(ada().post("/api/v1/sources", "{\"title\": \"Figures\", \"kind\": \"DATASET\"}"), 422, "field-missing");
        refused(
                ada().post("/api/v1/sources", "{\"title\": \"A page\", \"place\": \"Shelf 4\"}"),
                422,
                "not-of-its-kind");
    }

    @Test
    void a_source_is_registered_and_ranked_in_one_or_neither() {
        String report =
                registered("{\"title\": \"Report\", \"rank\": \"PRIMARY\"}").value("id");
        Answer paper = registered("""
                {"title": "Paper", "rank": "SECONDARY", "restsOn": "%s"}""".formatted(report));
        assertThat(paper.value("rank")).isEqualTo("SECONDARY");
        assertThat(paper.value("restsOn")).isEqualTo(report);
        refused(
                ada().post("/api/v1/sources", "{\"title\": \"Paper\", \"restsOn\": \"%s\"}".formatted(report)),
                422,
                "field-missing");
        refused(ada().post("/api/v1/sources", """
                {"title": "Paper", "rank": "PRIMARY", "restsOn": "%s"}""".formatted(report)), 422, "rests-on-none");
    }

    @Test
    void what_a_new_source_is_can_be_said_while_it_is_attached() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{}"));
        Answer attached = done(ada().post(statement + "/attach-source", """
                {"title": "Letter of the mayor", "kind": "PHYSICAL", "place": "Safe 2", "rank": "PRIMARY",
                 "stance": "SUPPORTS", "excerpt": "It opened.", "locator": "p. 1"}"""));
        assertThat(attached.json().get("sources").get(0).get("kind").asString()).isEqualTo("PHYSICAL");
        assertThat(attached.json().get("sources").get(0).get("rank").asString()).isEqualTo("PRIMARY");
    }

    @Test
    void a_source_is_merged_into_another_once_and_separated_again() {
        Answer copy = registered("{\"title\": \"Story\"}");
        String kept = registered("{\"title\": \"Story\"}").value("id");
        String path = copy.header("Location");
        String into = "{\"into\": \"%s\"}".formatted(kept);
        assertThat(done(ada().post(path + "/merge-sources", into)).value("mergedInto"))
                .isEqualTo(kept);
        refused(ada().post(path + "/merge-sources", into), 409, "source-is-merged");
        refused(
                ada().post("/api/v1/sources/" + kept + "/merge-sources", "{\"into\": \"%s\"}".formatted(kept)),
                409,
                "goes-round");
        assertThat(done(ada().post(path + "/separate-sources", "{}"))
                        .json()
                        .get("mergedInto")
                        .isNull())
                .isTrue();
        refused(ada().post(path + "/separate-sources", "{}"), 409, "not-merged");
    }

    private Answer registered(String body) {
        Answer registered = ada().post("/api/v1/sources", body);
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        return registered;
    }
}
