package stet.app.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.text.StatementKind;
import stet.domain.work.Plan;
import stet.infra.statement.StatementStatus;

class ReadingTextTest {

    @Test
    void a_blank_line_begins_a_paragraph_and_so_does_a_line_break() {
        assertThat(blocks("One. |Two.\n\n|Three.\n|Four.")).containsExactly("One. Two.", "Three.", "Four.");
    }

    @Test
    void in_a_hard_wrapped_text_only_a_blank_line_does() {
        assertThat(blocks("One goes\non. |Two goes\non.\n|Three goes\non.\n\n|Four."))
                .containsExactly("One goes\non. Two goes\non. Three goes\non.", "Four.");
    }

    @Test
    void a_heading_stands_alone() {
        assertThat(blocks("#Bridge opens |It is long. |It is wide."))
                .containsExactly("Bridge opens", "It is long. It is wide.");
    }

    @Test
    void statements_that_may_begin_on_one_line_get_slots_of_their_own() {
        ReadingText text = read("Yes. |No. |" + "A long one ".repeat(9) + ". |Next.");
        assertThat(text.blocks().getFirst().places().stream().map(ReadingText.Place::slot))
                .containsExactly(0, 1, 2, 0);
    }

    @Test
    void words_that_somebody_left_out_of_every_statement_are_in_the_text_all_the_same() {
        String text = "By Jo. It opened. Photo: Jo. It fell. End.";
        StatementStatus opened = status(1, text.indexOf("It opened."), "It opened.", false);
        StatementStatus fell = status(2, text.indexOf("It fell."), "It fell.", false);

        ReadingText read = ReadingText.of(text, List.of(opened, fell), true);

        assertThat(read.blocks().getFirst().places().stream().map(ReadingText.Place::loose))
                .containsExactly("By Jo.", "Photo: Jo.");
        assertThat(read.rest()).isEqualTo("End.");
        assertThat(ReadingText.of(text, List.of(opened), false).rest()).isEmpty();
    }

    @Test
    void an_article_without_statements_has_no_blocks() {
        assertThat(ReadingText.of("", List.of(), true).blocks()).isEmpty();
    }

    private static List<String> blocks(String marked) {
        return read(marked).blocks().stream()
                .map(block -> block.places().stream()
                        .map(place -> place.status().text())
                        .reduce((left, right) -> left + " " + right)
                        .orElseThrow())
                .toList();
    }

    /** A text whose statements are parted by bars; headings begin with a hash. */
    private static ReadingText read(String marked) {
        List<StatementStatus> statements = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String part : marked.split("\\|")) {
            boolean heading = part.startsWith("#");
            String words = heading ? part.substring(1) : part;
            statements.add(status(statements.size() + 1, text.length(), words.strip(), heading));
            text.append(words);
        }
        return ReadingText.of(text.toString(), statements, true);
    }

    private static StatementStatus status(int position, int start, String text, boolean heading) {
        return new StatementStatus(
                new StatementId(new UUID(0, position)),
                new ArticleId(new UUID(0, 0)),
                1,
                position,
                start,
                start + text.length(),
                text,
                heading ? StatementKind.HEADING : StatementKind.SENTENCE,
                Workflow.UNTRIAGED,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Plan.NONE,
                Plan.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                0);
    }
}
