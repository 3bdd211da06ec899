package stet.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class SlimTest {
    private static final String FOR_THE_PUBLIC = "published.css";
    private static final Path SHEETS = Path.of("src", "main", "resources", "static", "css");

    @Test
    void every_sheet_is_part_of_the_one_that_pages_ask_for() throws IOException {
        String all = text("css", "stet.css");
        assertThat(all).doesNotContain("@import", "/* The language of marks");
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            for (Path sheet : sheets.filter(each -> !each.endsWith("stet.css") && !each.endsWith(FOR_THE_PUBLIC))
                    .toList())
                assertThat(all)
                        .as(sheet.toString())
                        .contains(text("css", sheet.getFileName().toString()));
        }
    }

    @Test
    void the_public_is_sent_one_sheet_too() throws IOException {
        assertThat(text("css", FOR_THE_PUBLIC)).doesNotContain("@import").contains("--paper");
    }

    @Test
    void a_script_loses_its_comments_and_keeps_its_words() throws IOException {
        assertThat(text("js", "live.js"))
                .doesNotContain("/** Refused, or signed out")
                .contains("source = new EventSource(address);");
    }

    /** Spring keeps what it made of a resource for every other that equals it. */
    @Test
    void one_script_is_never_taken_for_another() throws IOException {
        assertThat(found("js", "live.js"))
                .isEqualTo(found("js", "live.js"))
                .isNotEqualTo(found("js", "drafts.js"))
                .doesNotHaveToString(found("js", "drafts.js").toString());
    }

    private static String text(String kind, String name) throws IOException {
        return found(kind, name).getContentAsString(StandardCharsets.UTF_8);
    }

    private static Resource found(String kind, String name) throws IOException {
        Resource found = new Slim().getResource(name, new ClassPathResource("static/" + kind + "/"));
        assertThat(found).isNotNull();
        return found;
    }
}
