package stet.infra.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Person;
import stet.infra.engine.postgres.TestPostgres;

class DraftsTest {
    private static final Person ADA = new Person("ada");
    private static final Person BEN = new Person("ben");

    private final JdbcClient jdbc =
            JdbcClient.create(TestPostgres.freshDatabase().dataSource());
    private final Drafts drafts = new Drafts(jdbc);

    @Test
    void what_was_typed_last_is_kept_for_who_typed_it_alone() {
        drafts.keep(ADA, "/statements/1/add-note ", "Ask the");
        drafts.keep(ADA, "/statements/1/add-note ", "Ask the mayor.");
        drafts.keep(BEN, "/statements/1/add-note ", "No.");
        assertThat(drafts.of(ADA)).containsOnly(Map.entry("/statements/1/add-note ", "Ask the mayor."));
        drafts.drop(BEN, List.of("/statements/1/add-note ", "/statements/2/add-note "));
        assertThat(drafts.of(BEN)).isEmpty();
        assertThat(drafts.of(ADA)).hasSize(1);
    }

    @Test
    void the_oldest_go_when_there_are_too_many_or_they_are_too_long_together() {
        IntStream.rangeClosed(1, 205).forEach(form -> drafts.keep(ADA, "/" + form, "words"));
        assertThat(drafts.of(ADA)).hasSize(200).containsKey("/205").doesNotContainKey("/5");
        String longest = "x".repeat(Drafts.LONGEST);
        IntStream.rangeClosed(1, 12).forEach(form -> drafts.keep(ADA, "/long/" + form, longest));
        assertThat(drafts.of(ADA).keySet()).hasSize(10).first().isEqualTo("/long/12");
    }

    @Test
    void nothing_is_kept_for_longer_than_a_month() {
        drafts.keep(ADA, "/old", "words");
        jdbc.sql("update form_draft set kept_at = now() - interval '31 days'").update();
        assertThat(drafts.of(ADA)).isEmpty();
        drafts.keep(BEN, "/new", "words");
        assertThat(jdbc.sql("select count(*) from form_draft")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
