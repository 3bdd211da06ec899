package stet.infra.publication;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.publication.CorrectionKind;
import stet.domain.publication.Edition;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.domain.publication.PublicationEvent;
import stet.domain.publication.PublicationEvent.ArticleCorrected;
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
    private static final String PUBLISHED =
            """
            insert into published_article (publication, article, title, words, edition, checked, description, public_at,
                                           published_at, version, changed_index, first_version, retracted)
            select publication, article, title, words, edition::jsonb, checked, description, public_at, at, version, index, version,
                   false
              from {event}
            on conflict (publication) do update
               set title = excluded.title, words = excluded.words, edition = excluded.edition, checked = excluded.checked,
                   description = excluded.description, public_at = excluded.public_at,
                   published_at = excluded.published_at, withdrawn_at = null, withdrawn_because = null,
                   held_at = null, held_because = null, version = excluded.version, changed_index = excluded.changed_index,
                   first_version = excluded.first_version, corrected_at = null, retracted = false,
                   gone_title = case when GONE then published_article.title else published_article.gone_title end,
                   gone_public_at = case when GONE then published_article.public_at else published_article.gone_public_at end,
                   gone_at = case when GONE then published_article.withdrawn_at else published_article.gone_at end,
                   gone_because = case when GONE then published_article.withdrawn_because else published_article.gone_because end
            """.replace("GONE", "published_article.withdrawn_at >= published_article.public_at");

    private static final String CORRECTED = """
            update published_article article
               set title = event.title, words = event.words, edition = event.edition::jsonb, checked = event.checked,
                   description = event.description, published_at = event.at, version = event.version,
                   corrected_at = case event.kind when 'TYPO' then article.corrected_at else event.at end,
                   changed_index = event.index
              from {event}
             where article.publication = event.publication
            """;

    private static final String RETRACTED = """
            update published_article article
               set retracted = true, published_at = event.at, corrected_at = event.at, changed_index = event.index
              from {event}
             where article.publication = event.publication
            """;

    private static final String VERSION = """
            insert into published_edition (publication, version, article, kind, note, edition, description, said_at)
            select publication, version, article, kind, note, edition::jsonb, description, said_at from {event}
            """;

    private static final String CLAIM = """
            insert into published_claim (publication, number, statement, claim, verdict, changed_at, version, changed_index)
            select event.publication, event.number, event.statement, event.claim, event.verdict,
                   coalesce(event.at, (select claim.changed_at from published_claim claim
                                        where claim.publication = event.publication and claim.number = event.number)),
                   event.version, event.index
              from {event}
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
        version(event, event.publicAt(), recorded)
                .text("kind", null)
                .text("note", null)
                .text("edition", PublicJson.of(edition))
                .number("description", event.description())
                .write();
        claims(event, edition, event.publicAt(), recorded);
    }

    @EventHandler
    void on(ArticleCorrected event, @Timestamp Instant at, DomainEventMessage<?> recorded) {
        Edition edition = event.edition();
        version(event, at, recorded)
                .text("kind", event.kind().name())
                .text("note", event.note())
                .text("edition", edition == null ? null : PublicJson.of(edition))
                .number("description", event.description())
                .write();
        if (edition == null) of(RETRACTED, event, at, recorded).write();
        else corrected(event, edition, at, recorded);
    }

    private void corrected(ArticleCorrected event, Edition edition, Instant at, DomainEventMessage<?> recorded) {
        of(CORRECTED, event, at, recorded)
                .text("title", edition.title())
                .text("words", words(edition))
                .text("edition", PublicJson.of(edition))
                .number("checked", edition.checked())
                .number("description", event.description())
                .text("kind", event.kind().name())
                .number("version", recorded.getSequenceNumber())
                .write();
        claims(event, edition, event.kind() == CorrectionKind.TYPO ? null : at, recorded);
    }

    private Write version(PublicationEvent event, Instant saidAt, DomainEventMessage<?> recorded) {
        UUID publication = PublicationStreams.of(event.article());
        return writes.sql(VERSION)
                .id("publication", publication)
                .number("version", recorded.getSequenceNumber())
                .id("article", event.article().value())
                .instant("said_at", saidAt)
                .changes(publication);
    }

    /** A typo moves no claim: it has none that was not public before. */
    private void claims(PublicationEvent event, Edition edition, @Nullable Instant at, DomainEventMessage<?> recorded) {
        for (Line line : edition.lines())
            for (Finding finding : line.findings()) claim(event, line, finding, at, recorded);
    }

    private void claim(
            PublicationEvent event, Line line, Finding finding, @Nullable Instant at, DomainEventMessage<?> recorded) {
        of(CLAIM, event, at, recorded)
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

    private Write of(String sql, PublicationEvent event, @Nullable Instant at, DomainEventMessage<?> recorded) {
        UUID publication = PublicationStreams.of(event.article());
        return writes.sql(sql)
                .id("publication", publication)
                .instant("at", at)
                .number("index", LogIndex.of(recorded))
                .changes(publication);
    }
}
