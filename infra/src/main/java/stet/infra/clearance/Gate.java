package stet.infra.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Count;
import stet.domain.article.ArticleId;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.clearance.Obstacle;
import stet.infra.article.Fingerprint;
import stet.infra.article.Revisions;
import stet.infra.clearance.Clearances.Standing;
import stet.infra.clearance.TextDifferences.Difference;
import stet.infra.search.AlikeArticles;
import stet.infra.text.NormalisedText;
import stet.infra.text.Segmenter;

/**
 * Tells whether a text that is about to be published is clear. That it is, is said by the log alone: by the events that were recorded
 * up to the moment of asking, whatever any reader has come to. Why it isn't, and which article is meant, is told by what readers show,
 * since nobody publishes anything because of it.
 */
@Component
public class Gate {
    /** Of articles with the same text, so many are asked, the last cleared first. */
    private static final int ASKED = 10;

    private static final int NAMED = 20;

    private final JdbcClient database;
    private final Clearances clearances;
    private final Revisions revisions;
    private final AlikeArticles alike;

    Gate(JdbcClient database, Clearances clearances, Revisions revisions, AlikeArticles alike) {
        this.database = database;
        this.clearances = clearances;
        this.revisions = revisions;
        this.alike = alike;
    }

    /**
     * What the gate answers.
     *
     * @param article the one whose text it is, or is nearest to, absent when none is like it
     * @param revision the one that is compared with
     * @param differences where the text's words are others than that revision's
     * @param because why it isn't clear, nothing when it is
     */
    public record Answer(
            boolean cleared,
            @Nullable ArticleId article,
            @Nullable Integer revision,
            List<Difference> differences,
            List<Reason> because) {}

    /**
     * One reason.
     *
     * @param obstacle what is missing of the article, absent when it is about the text
     */
    public record Reason(String sentence, @Nullable Obstacle obstacle) {}

    public Answer ask(String text) {
        String words = NormalisedText.of(text);
        String fingerprint = Fingerprint.of(words);
        List<ArticleId> candidates = words.isEmpty() ? List.of() : everCleared(fingerprint);
        return candidates.stream()
                .flatMap(article -> clear(article, fingerprint).stream())
                .findFirst()
                .or(() -> candidates.stream().findFirst().map(article -> lapsed(article, fingerprint)))
                .or(() -> known(fingerprint))
                .or(() -> near(text))
                .orElseGet(() -> new Answer(
                        false,
                        null,
                        null,
                        List.of(),
                        List.of(new Reason("No article of the newsroom has this text, or one like it.", null))));
    }

    /** The articles that were cleared with these words at any time, by the log. */
    private List<ArticleId> everCleared(String fingerprint) {
        return database.sql("""
                        select (payload ->> 'article')::uuid as article, max(arrival) as last from recorded_event
                         where type = 'article-cleared' and payload ->> 'fingerprint' = :fingerprint
                         group by 1 order by 2 desc limit :most""")
                .param("fingerprint", fingerprint)
                .param("most", ASKED)
                .query((row, number) -> new ArticleId(row.getObject("article", UUID.class)))
                .list();
    }

    private Optional<Answer> clear(ArticleId article, String fingerprint) {
        Standing now = clearances.of(article);
        ArticleCleared cleared = now.cleared();
        return now.isClear() && cleared != null && cleared.fingerprint().equals(fingerprint)
                ? Optional.of(new Answer(true, article, cleared.revision(), List.of(), List.of()))
                : Optional.empty();
    }

    private Answer lapsed(ArticleId article, String fingerprint) {
        Integer revision = revision(article, fingerprint).orElse(null);
        return new Answer(false, article, revision, List.of(), because(article, revision));
    }

    private Optional<Integer> revision(ArticleId article, String fingerprint) {
        return database.sql(
                        "select max(revision) from article_revision where article = :article and fingerprint = :fingerprint")
                .param("article", article.value())
                .param("fingerprint", fingerprint)
                .query((row, number) -> row.getObject(1, Integer.class))
                .optional();
    }

    /** A text that some article has or had, and that nobody ever cleared. */
    private Optional<Answer> known(String fingerprint) {
        return database.sql("""
                        select article, revision from article_revision
                         where fingerprint = :fingerprint order by revised_at desc limit 1""")
                .param("fingerprint", fingerprint)
                .query((row, number) -> {
                    ArticleId article = new ArticleId(row.getObject("article", UUID.class));
                    int revision = row.getInt("revision");
                    return new Answer(false, article, revision, List.of(), because(article, revision));
                })
                .optional();
    }

    private Optional<Answer> near(String text) {
        List<String> sentences = new Segmenter()
                .segment(text).stream()
                        .map(segment -> text.substring(segment.start(), segment.end()))
                        .toList();
        return alike.nearest(sentences).map(article -> compared(article, text));
    }

    /** With the revision that is clear, or else the latest one. */
    private Answer compared(ArticleId article, String text) {
        Standing now = clearances.of(article);
        ArticleCleared cleared = now.cleared();
        int revision = now.isClear() && cleared != null ? cleared.revision() : revisions.latest(article);
        List<Difference> differences = revisions
                .text(article, revision)
                .map(was -> TextDifferences.between(was, text))
                .orElse(List.of());
        List<Reason> because = new ArrayList<>();
        because.add(new Reason("The text has other words than revision %d.".formatted(revision), null));
        if (!now.isClear()) because.addAll(because(article, revision, now));
        return new Answer(false, article, revision, differences, because);
    }

    private List<Reason> because(ArticleId article, @Nullable Integer revision) {
        return because(article, revision, clearances.of(article));
    }

    private List<Reason> because(ArticleId article, @Nullable Integer revision, Standing now) {
        List<Reason> because = new ArrayList<>();
        int latest = revisions.latest(article);
        if (revision != null && revision != latest)
            because.add(new Reason(
                    "This is revision %d, and the article has revision %d.".formatted(revision, latest), null));
        Obstacle lapsed = now.lapsed();
        if (now.cleared() == null) because.add(new Reason("Nobody has cleared the article.", null));
        if (lapsed != null)
            because.add(new Reason("It was cleared, and is clear no more: %s.".formatted(lapsed.words()), lapsed));
        List<Obstacle> missing = clearances.missing(article).orElse(List.of());
        missing.stream()
                .limit(NAMED)
                .map(each -> new Reason(capital(each.words()) + ".", each))
                .forEach(because::add);
        if (missing.size() > NAMED)
            because.add(new Reason("%s more are missing.".formatted(Count.of(missing.size() - NAMED)), null));
        return because;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
