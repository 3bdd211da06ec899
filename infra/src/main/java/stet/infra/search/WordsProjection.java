package stet.infra.search;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleEvent.ArticleRevised;
import stet.domain.article.ArticleId;
import stet.domain.evidence.Attachment;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.NoteAmended;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.domain.statement.StatementEvent.StatementChanged;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.words.Blank;
import stet.infra.engine.project.OnlyNow;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.lists.WordIndex;
import stet.infra.search.Found.Kind;

/** Keeps the words of what no verdict is about, and of statements when they come. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
@OnlyNow("findable")
final class WordsProjection {
    private static final String KEPT = """
            insert into findable
            select owner, kind, thing, 'OTHER', at, words::tsvector from {event}
            on conflict (owner, kind, thing) do update set words = excluded.words, at = excluded.at
            """;
    private static final String ARTICLE = """
            insert into findable
            select owner, 'ARTICLE', owner, 'OTHER', at, heading::tsvector || text::tsvector, heading::tsvector from {event}
            """;

    /** What the text says now is found by, and what it said before is not. */
    private static final String REVISED = """
            update findable set words = findable.heading || event.text::tsvector
              from {event}
             where findable.owner = event.owner and findable.kind = 'ARTICLE'
            """;

    private static final String FORGOTTEN = """
            delete from findable
             using {event}
             where findable.owner = event.owner and findable.kind = event.kind and findable.thing = event.thing
            """;

    private final Writes writes;

    WordsProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ArticleIngested event, @Timestamp Instant at) {
        text(ARTICLE, event.article(), event.text())
                .text("heading", WordIndex.of(event.title(), event.publisher(), event.author()))
                .instant("at", at)
                .write();
    }

    @EventHandler
    void on(ArticleRevised event) {
        text(REVISED, event.article(), event.text()).write();
    }

    private Write text(String sql, ArticleId article, String text) {
        int end = Math.min(text.length(), WordIndex.SEARCHED);
        return writes.sql(sql)
                .id("owner", article.value())
                .text("text", WordIndex.of(text.substring(0, end)))
                .changes(wordsOf(article.value()));
    }

    @EventHandler
    void on(SourceRegistered event, @Timestamp Instant at) {
        UUID source = event.source().value();
        keep(source, Kind.SOURCE, source, at, WordIndex.of(event.title(), event.publisher(), event.url()));
    }

    @EventHandler
    void on(StatementRecorded event, @Timestamp Instant at) {
        UUID statement = event.statement().value();
        keep(statement, Kind.STATEMENT, statement, at, WordIndex.of(event.text()));
    }

    @EventHandler
    void on(StatementChanged event, @Timestamp Instant at) {
        UUID statement = event.statement().value();
        keep(
                statement,
                Kind.STATEMENT,
                statement,
                at,
                WordIndex.of(event.place().text()));
    }

    @EventHandler
    void on(NoteAdded event, @Timestamp Instant at) {
        keep(event.statement().value(), Kind.NOTE, event.note().value(), at, WordIndex.of(event.text()));
    }

    @EventHandler
    void on(NoteAmended event, @Timestamp Instant at) {
        keep(event.statement().value(), Kind.NOTE, event.note().value(), at, WordIndex.of(event.text()));
    }

    @EventHandler
    void on(SourceAttached event, @Timestamp Instant at) {
        passage(event.statement().value(), event.attachment(), at);
    }

    @EventHandler
    void on(AttachmentAmended event, @Timestamp Instant at) {
        passage(event.statement().value(), event.attachment(), at);
    }

    @EventHandler
    void on(SourceDetached event) {
        of(
                        FORGOTTEN,
                        event.statement().value(),
                        Kind.PASSAGE,
                        event.attachment().value())
                .write();
    }

    private void passage(UUID statement, Attachment attachment, Instant at) {
        String excerpt = attachment.excerpt();
        UUID passage = attachment.id().value();
        if (Blank.is(excerpt)) of(FORGOTTEN, statement, Kind.PASSAGE, passage).write();
        else keep(statement, Kind.PASSAGE, passage, at, WordIndex.of(excerpt));
    }

    private void keep(UUID owner, Kind kind, UUID thing, Instant at, String words) {
        of(KEPT, owner, kind, thing).instant("at", at).text("words", words).write();
    }

    private Write of(String sql, UUID owner, Kind kind, UUID thing) {
        return writes.sql(sql)
                .id("owner", owner)
                .text("kind", kind.name())
                .id("thing", thing)
                .changes(wordsOf(owner));
    }

    /** Words are kept apart from all else that is kept of a thing: neither waits for the other. */
    static UUID wordsOf(UUID owner) {
        return new UUID(~owner.getMostSignificantBits(), owner.getLeastSignificantBits());
    }
}
