package stet.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stet.app.web.Label;
import stet.app.web.Words;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** The guide says everything that there is, in the very words of what it is about. */
class GuideTest {
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\((\\S+)\\)");
    private static final Pattern KEY = Pattern.compile("(?s)<dt>(.*?)</dt><dd>(.*?)</dd>");
    private static final int PICTURE_SIZE = 40 * 1024;
    private static final Path GUIDE = Path.of("docs", "guide.md");

    @Test
    void it_has_every_key() {
        List<String> keys = KEY.matcher(resource("/templates/article/keys.html"))
                .results()
                .map(key -> "- %s: %s".formatted(plain(key.group(1)), plain(key.group(2))))
                .toList();
        assertThat(keys).hasSizeGreaterThan(15);
        assertThat(lines()).containsAll(keys);
    }

    @Test
    void it_has_every_mark() {
        Stream<Label> marks = Stream.of(
                        Arrays.stream(Workflow.values()).map(Words::of),
                        Arrays.stream(Verdict.values()).map(Words::of),
                        Arrays.stream(Stance.values()).map(Words::of),
                        Stream.of(new Words().stale()))
                .flatMap(some -> some);
        assertThat(marks)
                .allSatisfy(mark -> assertThat(lines())
                        .anyMatch(line -> line.matches("- \\S \\*\\*" + Pattern.quote(mark.words()) + "\\*\\*.*")));
    }

    @Test
    void it_has_ten_pictures_and_each_is_there_and_small() {
        List<Path> pictures = PICTURE.matcher(text())
                .results()
                .map(picture -> GUIDE.resolveSibling(picture.group(1)).normalize())
                .toList();
        assertThat(pictures).hasSize(10).doesNotHaveDuplicates();
        assertThat(pictures).allSatisfy(GuideTest::isSmall);
    }

    @Test
    void the_readme_opens_with_the_article_page_by_day_and_by_night() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        for (String theme : List.of("light", "dark")) {
            String picture = "app/src/main/resources/static/guide/article-%s.png".formatted(theme);
            assertThat(readme.substring(0, 800)).contains(picture);
            isSmall(Path.of("..").resolve(picture));
        }
    }

    @Test
    void the_page_is_made_of_the_text_that_is_kept_beside_the_code() {
        assertThat(resource("/stet/app/guide/guide.md")).isEqualTo(text());
        String page = new Guide().html();
        assertThat(page)
                .contains("<h2 id=\"every-key\">Every key</h2>")
                .contains("src=\"guide/desk.png\"")
                .doesNotContain("../src");
    }

    private static void isSmall(Path picture) {
        assertThat(picture).isRegularFile();
        assertThat(picture.toFile().length()).as(picture.toString()).isLessThanOrEqualTo(PICTURE_SIZE);
    }

    private static String plain(String html) {
        return html.replaceAll("<kbd>(.*?)</kbd>", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<String> lines() {
        return text().lines().toList();
    }

    private static String text() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = GuideTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
