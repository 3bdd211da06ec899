package stet.app.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What search engines document of reviews, and whether an independent reader of linked data finds only terms of schema.org: those
 * that are in use here are listed in a file, with the context that a processor would fetch.
 */
public final class ReviewRules {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = "https://schema.org/";
    private static final Set<String> TERMS =
            read("terms.txt").lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());

    private ReviewRules() {}

    /** Google's rules of ClaimReview: what must be there, and what the values may be. */
    public static void hold(String json, String path) {
        isKnown(json);
        JsonNode review = JSON.readTree(json);
        assertThat(review.get("@type").asString()).isEqualTo("ClaimReview");
        assertThat(review.get("url").asString()).endsWith(path).startsWith("http");
        assertThat(review.get("claimReviewed").asString()).isNotBlank();
        assertThat(review.get("datePublished").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(review.get("author").get("name").asString()).isNotBlank();
        JsonNode rating = review.get("reviewRating");
        assertThat(rating.get("alternateName").asString()).isNotBlank();
        assertThat(rating.get("ratingValue").asInt())
                .isBetween(
                        rating.get("worstRating").asInt(),
                        rating.get("bestRating").asInt());
        assertThat(review.get("itemReviewed").get("@type").asString()).isEqualTo("Claim");
    }

    /** Every type and property is expanded to one of schema.org's that is listed. */
    public static void isKnown(String json) {
        for (JsonValue thing : expanded(json)) known(thing);
    }

    private static JsonArray expanded(String json) {
        try {
            JsonDocument context = JsonDocument.of(new StringReader(read("context.jsonld")));
            JsonLdOptions options = new JsonLdOptions((address, asked) -> {
                assertThat(address.toString()).startsWith("https://schema.org");
                return context;
            });
            options.setOrdered(true);
            return JsonLd.expand(JsonDocument.of(new StringReader(json)))
                    .options(options)
                    .get();
        } catch (JsonLdError malformed) {
            throw new AssertionError(json, malformed);
        }
    }

    private static void known(JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> known(value.asJsonObject());
            case ARRAY -> value.asJsonArray().forEach(ReviewRules::known);
            case STRING, NUMBER, TRUE, FALSE, NULL -> {}
        }
    }

    private static void known(JsonObject thing) {
        thing.forEach((name, value) -> {
            if (name.equals("@type") && !thing.containsKey("@value"))
                value.asJsonArray().forEach(type -> term(((jakarta.json.JsonString) type).getString()));
            if (!name.startsWith("@")) {
                term(name);
                known(value);
            }
        });
    }

    private static void term(String name) {
        assertThat(name).startsWith(SCHEMA);
        assertThat(TERMS).contains(name.substring(SCHEMA.length()));
    }

    private static String read(String file) {
        try (InputStream stream = Objects.requireNonNull(ReviewRules.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
