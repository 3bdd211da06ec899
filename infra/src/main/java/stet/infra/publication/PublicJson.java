package stet.infra.publication;

import stet.domain.newsroom.Description;
import stet.domain.publication.Edition;
import tools.jackson.databind.json.JsonMapper;

/** What is public as the tables keep it, with the names of its parts. */
final class PublicJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PublicJson() {}

    static String of(Object what) {
        return JSON.writeValueAsString(what);
    }

    static Edition edition(String json) {
        return JSON.readValue(json, Edition.class);
    }

    static Description description(String json) {
        return JSON.readValue(json, Description.class);
    }
}
