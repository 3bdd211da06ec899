package stet.infra.publication;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.publication.Edition;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.domain.publication.PublicationEvent;
import stet.domain.publication.PublicationEvent.ArticlePublished;
import stet.domain.publication.PublicationEvent.PublicationHeld;
import stet.domain.publication.PublicationEvent.PublicationWithdrawn;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.LogIndex;
import stet.infra.lists.Search;

/** Keeps what the public reads of articles, as it was published. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class PublicationProjection {
    private static final String PUBLISHED = """
            insert into published_article (publication, article, title, words, edition, checked, description, public_at,
                                           published_at, version, changed_index)
            select publication, article, title, words, edition::jsonb, checked, description, public_at, at, version, index
              from {event}
            on conflict (publication) do update
               set title = excluded.title, words = excluded.words, edition = excluded.edition, checked = excluded.checked,
                   description = excluded.description, public_at = excluded.public_at,
                   published_at = excluded.published_at, withdrawn_at = null, withdrawn_because = null,
                   held_at = null, held_because = null, version = excluded.version, changed_index = excluded.changed_index
            """;

    private static final String CLAIM = """
            insert into published_claim (publication, number, statement, claim, verdict, changed_at, version, changed_index)
            select publication, number, statement, claim, verdict, at, version, index from {event}
            on conflict (publication, number) do update
               set verdict = excluded.verdict, changed_at = excluded.changed_at, under_review_since = null,
                   version = excluded.version, changed_index = excluded.changed_index
            """;

    private static final String HELD = """
            update published_article article
               set held_at = event.at, held_because = event.because, changed_index = event.index
              from {event}
             where article.publication = event.publication
            """;

    private static final String WITHDRAWN = """
            update published_article article
               set withdrawn_at = event.at, withdrawn_because = event.because, changed_index = event.index
              from {event}
             where article.publication = event.publication
            """;

    private final Writes writes;

    PublicationProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ArticlePublished event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        Edition edition = event.edition();
        of(PUBLISHED, event, at, recorded)
                .id("article", event.article().value())
                .text("title", edition.title())
                .text("words", words(edition))
                .text("edition", PublicJson.of(edition))
                .number("checked", edition.checked())
                .number("description", event.description())
                .instant("public_at", event.publicAt())
                .number("version", recorded.getSequenceNumber())
                .write();
        for (Line line : edition.lines()) for (Finding finding : line.findings()) claim(event, line, finding, recorded);
    }

    private void claim(ArticlePublished event, Line line, Finding finding, DomainEventMessage<?> recorded) {
        of(CLAIM, event, event.publicAt(), recorded)
                .number("number", finding.number())
                .id("statement", line.statement().value())
                .number("claim", finding.claim())
                .text("verdict", finding.verdict().name())
                .number("version", recorded.getSequenceNumber())
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
    void on(PublicationHeld event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        of(HELD, event, at, recorded).text("because", event.because().words()).write();
    }

    @EventHandler
    void on(PublicationWithdrawn event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        of(WITHDRAWN, event, at, recorded).text("because", event.reason()).write();
    }

    private Write of(String sql, PublicationEvent event, Instant at, DomainEventMessage<?> recorded) {
        UUID publication = PublicationStreams.of(event.article());
        return writes.sql(sql)
                .id("publication", publication)
                .instant("at", at)
                .number("index", LogIndex.of(recorded))
                .changes(publication);
    }
}
