package stet.infra.clearance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.Article.Ingested;
import stet.domain.article.ArticleId;
import stet.domain.clearance.ClearanceEvent;
import stet.domain.clearance.ClearanceEvent.ClearanceCertified;
import stet.infra.article.ArticleStreams;
import stet.infra.desk.ManyStreams;
import stet.infra.desk.Streams;
import stet.infra.lists.Columns;
import stet.infra.log.SignedCheckpoint;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.note.TlogProof;
import stet.infra.witness.Witnesses;

/** Makes the certificates of articles that are clear. */
@Component
public class Certificates {
    private static final String PLACES = """
            select e.log_index, e.type, e.recorded_at, e.metadata ->> 'actorName' as name
              from logged_event e
             where e.stream = :stream and e.type in ('article-cleared', 'clearance-certified')
             order by e.log_index desc
             limit 2""";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Clearances clearances;
    private final ManyStreams many;
    private final Streams streams;
    private final JdbcClient database;
    private final VerifiableLog log;
    private final Witnesses witnesses;
    private final CertificateProperties settings;

    Certificates(
            Clearances clearances,
            ManyStreams many,
            Streams streams,
            JdbcClient database,
            VerifiableLog log,
            Witnesses witnesses,
            CertificateProperties settings) {
        this.clearances = clearances;
        this.many = many;
        this.streams = streams;
        this.database = database;
        this.log = log;
        this.witnesses = witnesses;
        this.settings = settings;
    }

    /** An event's place in the log. */
    private record Place(
            long index, String type, Instant at, @Nullable String name) {}

    /**
     * Empty while the article isn't clear, or no checkpoint covers what says so. What was cleared a moment ago is signed in the
     * next: whoever asks for its certificate at once waits for that, not long.
     */
    public Optional<Certificate> soon(ArticleId article) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (clearances.isClear(article)) {
            Optional<Certificate> signed = signed(article);
            if (signed.isPresent() || System.nanoTime() - until > 0) return signed;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Optional.empty();
    }

    private Optional<Certificate> signed(ArticleId article) {
        UUID stream = ArticleStreams.clearance(article);
        List<Place> places = places(stream);
        List<ClearanceEvent> events =
                many.history(ClearanceStreams.CLEARANCE, List.of(stream)).getOrDefault(stream, List.of());
        if (places.size() < 2
                || !places.getFirst().type().equals("clearance-certified")
                || !(events.getLast() instanceof ClearanceCertified certified)) return Optional.empty();
        return log.newest().map(witnesses::cosigned).flatMap(checkpoint -> certificate(certified, places, checkpoint));
    }

    private Optional<Certificate> certificate(
            ClearanceCertified certified, List<Place> places, SignedCheckpoint checkpoint) {
        long index = places.getFirst().index();
        Optional<TlogProof> proof = log.proof(index, checkpoint);
        if (proof.isEmpty()
                || !(streams.now(ArticleStreams.ARTICLE, certified.article().value()) instanceof Ingested article))
            return Optional.empty();
        Place cleared = places.getLast();
        return log.event(index)
                .map(entry -> new Certificate(
                        certified,
                        cleared.at(),
                        settings.names() ? cleared.name() : null,
                        entry,
                        proof.get(),
                        TextMarks.of(article.text())));
    }

    /** Of the certificate, and of the clearing before it. */
    private List<Place> places(UUID stream) {
        return database.sql(PLACES)
                .param("stream", stream)
                .query((row, number) -> new Place(
                        row.getLong("log_index"),
                        row.getString("type"),
                        new Columns(row).instant("recorded_at"),
                        row.getString("name")))
                .list();
    }
}
