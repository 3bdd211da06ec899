package stet.infra.publication;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.publication.Edition;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.domain.publication.PublicationEvent.ArticlePublished;
import stet.domain.publication.PublicationEvent.PublicationWithdrawn;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.lists.Search;

/** Keeps what the public reads of articles, as it was published. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class PublicationProjection {
    private static final String PUBLISHED = """
            insert into published_article (publication, article, title, words, edition, checked, description, public_at,
                                           published_at, version)
            select publication, article, title, words, edition::jsonb, checked, description, public_at, at, version
              from {event}
            on conflict (publication) do update
               set title = excluded.title, words = excluded.words, edition = excluded.edition, checked = excluded.checked,
                   description = excluded.description, public_at = excluded.public_at,
                   published_at = excluded.published_at, withdrawn_at = null, withdrawn_because = null,
                   version = excluded.version
            """;

    private static final String CLAIM = """
            insert into published_claim (publication, number, statement, claim, verdict, changed_at, version)
            select publication, number, statement, claim, verdict, at, version from {event}
            on conflict (publication, number) do update
               set verdict = excluded.verdict, changed_at = excluded.changed_at, under_review_since = null,
                   version = excluded.version
            """;

    private static final String WITHDRAWN = """
            update published_article article
               set withdrawn_at = event.at, withdrawn_because = event.because
              from {event}
             where article.publication = event.publication
            """;

    private final Writes writes;

    PublicationProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ArticlePublished event, @Timestamp Instant at, @SequenceNumber long version) {
        Edition edition = event.edition();
        UUID publication = PublicationStreams.of(event.article());
        writes.sql(PUBLISHED)
                .id("publication", publication)
                .id("article", event.article().value())
                .text("title", edition.title())
                .text("words", words(edition))
                .text("edition", PublicJson.of(edition))
                .number("checked", edition.checked())
                .number("description", event.description())
                .instant("public_at", event.publicAt())
                .instant("at", at)
                .number("version", version)
                .changes(publication)
                .write();
        for (Line line : edition.lines())
            for (Finding finding : line.findings()) claim(publication, line, finding, event.publicAt(), version);
    }

    private void claim(UUID publication, Line line, Finding finding, Instant publicAt, long version) {
        writes.sql(CLAIM)
                .id("publication", publication)
                .number("number", finding.number())
                .id("statement", line.statement().value())
                .number("claim", finding.claim())
                .text("verdict", finding.verdict().name())
                .instant("at", publicAt)
                .number("version", version)
                .changes(line.statement().value())
                .write();
    }

    private static String words(Edition edition) {
        return Search.findable(Stream.concat(
                        Stream.of(edition.title()),
                        edition.lines().stream()
                                .flatMap(line -> line.findings().stream())
                                .map(Finding::says))
                .toArray(String[]::new));
    }

    @EventHandler
    void on(PublicationWithdrawn event, @Timestamp Instant at) {
        UUID publication = PublicationStreams.of(event.article());
        writes.sql(WITHDRAWN)
                .id("publication", publication)
                .text("because", event.reason())
                .instant("at", at)
                .changes(publication)
                .write();
    }
}
