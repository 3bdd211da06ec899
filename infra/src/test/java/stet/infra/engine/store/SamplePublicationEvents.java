package stet.infra.engine.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.clearance.Obstacle;
import stet.domain.newsroom.Description;
import stet.domain.newsroom.NewsroomEvent.NewsroomDescribed;
import stet.domain.newsroom.Policies;
import stet.domain.newsroom.RatingScale;
import stet.domain.publication.CorrectionKind;
import stet.domain.publication.Edition;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.domain.publication.Edition.Provenance;
import stet.domain.publication.Edition.Reference;
import stet.domain.publication.PublicationEvent.ArticleCorrected;
import stet.domain.publication.PublicationEvent.ArticlePublished;
import stet.domain.publication.PublicationEvent.PublicationHeld;
import stet.domain.publication.PublicationEvent.PublicationWithdrawn;
import stet.domain.statement.StatementId;
import stet.domain.text.StatementKind;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** One event of each type by which something becomes public, with everything that it can hold, and one with the least. */
final class SamplePublicationEvents {
    private static final ArticleId ARTICLE = new ArticleId(UUID.fromString("0199a000-0000-7000-8000-000000000001"));
    private static final StatementId STATEMENT =
            new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000011"));
    private static final Instant AT = Instant.parse("2026-03-05T06:00:00Z");
    private static final Person CLEO = new Person("cleo");

    private SamplePublicationEvents() {}

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put("article-published.1", new ArticlePublished(ARTICLE, AT, 2, most(), CLEO));
        samples.put("article-published.1.least", new ArticlePublished(ARTICLE, AT, 0, least(), CLEO));
        samples.put(
                "article-corrected.1",
                new ArticleCorrected(ARTICLE, CorrectionKind.CORRECTION, "It cost 2 m, not 3 m.", 2, most(), CLEO));
        samples.put(
                "article-corrected.1.least",
                new ArticleCorrected(ARTICLE, CorrectionKind.RETRACTION, "None of it stands.", 0, null, CLEO));
        samples.put(
                "publication-held.1", new PublicationHeld(ARTICLE, new Obstacle(Obstacle.Kind.STALE, STATEMENT, 1)));
        samples.put(
                "publication-held.1.least",
                new PublicationHeld(ARTICLE, new Obstacle(Obstacle.Kind.TEXT_REVISED, null, null)));
        samples.put("publication-withdrawn.1", new PublicationWithdrawn(ARTICLE, "We were wrong.", CLEO));
        samples.put("newsroom-described.1", new NewsroomDescribed(2, times(), CLEO));
        samples.put("newsroom-described.1.least", new NewsroomDescribed(1, Description.PLAIN, CLEO));
        return samples;
    }

    private static Edition most() {
        Finding finding = new Finding(
                1,
                1,
                "The bridge cost 3 m.",
                Verdict.REFUTED,
                Rating.MOSTLY_FALSE,
                "The audit says 2 m.",
                AT,
                List.of("Ada Lindt", "Ben Okoro"),
                List.of(new Reference("Audit", "The council", "https://council.example/audit", Stance.REFUTES)));
        return new Edition(
                "The bridge",
                new Provenance("Jo Doe", "Example Post", "https://post.example/bridge", "en", AT),
                1,
                List.of(new Line(STATEMENT, StatementKind.SENTENCE, true, "It cost 3 m.", List.of(finding))));
    }

    private static Edition least() {
        Finding finding = new Finding(
                1,
                1,
                "It cost 3 m.",
                Verdict.NOT_ENOUGH_EVIDENCE,
                null,
                "Nobody counted.",
                null,
                List.of(),
                List.of(new Reference("A letter", null, null, Stance.GIVES_CONTEXT)));
        return new Edition(
                "The bridge",
                new Provenance(null, null, null, null, null),
                1,
                List.of(new Line(STATEMENT, StatementKind.SENTENCE, true, "It cost 3 m.", List.of(finding))));
    }

    private static Description times() {
        return new Description(
                "The Example Times",
                "https://times.example",
                "https://times.example/logo.png",
                new Policies("https://times.example/how", "We say so.", "Seldom.", "Write to us."),
                new RatingScale(List.of("Wrong", "Rather wrong", "Half", "Rather right", "Right"), "Open"),
                List.of("en", "fr"),
                true);
    }
}
