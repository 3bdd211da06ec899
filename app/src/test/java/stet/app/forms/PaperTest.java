package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was found about every statement of an article is read when somebody wants it on paper, and not before. */
class PaperTest extends PageTest {

    @Test
    void evidence_of_other_statements_is_on_the_page_to_print_alone() {
        Visitor ada = ada();
        String article = ingest(ada);
        String first = statements(ada.get(article)).get(1);
        done(ada.submit(open(ada, first), first + "/flag-claim", Map.of()));
        done(ada.submit(open(ada, first), first + "/attach-source", source("paper.example")));
        Visit page = ada.get(article);
        assertThat(page.body()).contains("Print with all evidence").doesNotContain("paper.example");
        String printed =
                page.body().replaceAll("(?s).*href=\"([^\"]*print=)\".*", "$1").replace("&amp;", "&");
        Visit paper = ada.get(printed);
        assertThat(paper.body()).contains("data-print=\"true\"", "paper.example", "The bridge opened.", "paragraph 1");
    }
}
