package stet.app.rest;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.app.rest.Api.Answer;

/** A list that holds nothing where an item should be is refused as such, whatever the list is of. */
class NullItemsTest extends RestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/articles/{id}/merge-statements | {\"statements\": [null]}",
                "/api/v1/articles/{id}/triage | {\"flag\": [null]}",
                "/api/v1/articles/{id}/revise-article | {\"text\": \"It.\", \"baseRevision\": 1, \"links\": [null]}",
                "/api/v1/newsroom/set-dismissal-reasons | {\"reasons\": [null]}",
                "/api/v1/newsroom/describe-newsroom | {\"name\": \"The Times\", \"languages\": [null]}"
            })
    void an_item_that_is_null_is_missing(String path, String body) {
        Answer answer = cleo().post(path.replace("{id}", UUID.randomUUID().toString()), body);
        refused(answer, 422, "field-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/reviews | {\"title\": \"All\", \"entries\": [null]}",
                "/api/v1/reviews/{id}/mark-entries | {\"finding\": \"REVIEWED\", \"entries\": [null]}"
            })
    void auditors_are_told_the_same(String path, String body) {
        refused(otto().post(path.replace("{id}", UUID.randomUUID().toString()), body), 422, "field-missing");
    }
}
