package stet.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Person;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleId;
import stet.domain.clearance.ClearanceEvent;
import stet.domain.fix.FixCommand;
import stet.domain.fix.FixEvent;
import stet.domain.fix.Fixes;
import stet.domain.fix.Wording;
import stet.domain.link.Link;
import stet.domain.link.LinkEvent;
import stet.domain.link.LinkId;
import stet.domain.link.LinkedClaim;
import stet.domain.newsroom.NewsroomEvent;
import stet.domain.publication.PublicationEvent;
import stet.domain.review.Review;
import stet.domain.review.ReviewCommand;
import stet.domain.review.ReviewEvent;
import stet.domain.review.ReviewId;
import stet.domain.source.Lineage;
import stet.domain.source.Source;
import stet.domain.source.SourceCommand;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceEvent;
import stet.domain.source.SourceId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementId;
import stet.domain.text.Context;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.infra.article.ArticleStreams;
import stet.infra.fix.FixStreams;
import stet.infra.publication.PublicationStreams;

/** A newsroom whose commands go straight through the rules into the projections, one second after the other. */
public final class Newsroom implements AutoCloseable {
    public static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    public static final Actor ADA = new Actor(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON);
    public static final Actor BEN = new Actor(new Person("ben"), "Ben Lindqvist", Actor.Kind.PERSON);
    public static final Actor CLEO = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);
    public static final Set<Person> CHECKERS = Set.of(ADA.person(), BEN.person(), CLEO.person());

    private final Projections projections;
    private final Map<StatementId, Statement> statements = new LinkedHashMap<>();
    private final Map<SourceId, Source> sources = new LinkedHashMap<>();
    private final Map<StatementId, Fixes> fixes = new HashMap<>();
    private final Map<LinkId, Link> links = new HashMap<>();
    private final Map<ReviewId, Review> reviews = new HashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private long ids;
    private int seconds;

    public Newsroom(String... packages) {
        projections = new Projections(packages);
    }

    public Projections projections() {
        return projections;
    }

    public Map<StatementId, Statement> statements() {
        return statements;
    }

    public Map<SourceId, Source> sources() {
        return sources;
    }

    /** Ids come in the order in which they are asked for. */
    public UUID nextId() {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ++ids);
    }

    public Instant now() {
        return MORNING.plusSeconds(seconds);
    }

    /** Takes in an article by ada whose statements are the given lines. */
    public Taken ingest(String title, @Nullable String publisher, @Nullable String author, String... lines) {
        ArticleId article = new ArticleId(nextId());
        String text = String.join("\n", lines);
        publish(
                article.value(),
                new ArticleIngested(
                        article,
                        title,
                        text,
                        null,
                        publisher,
                        author,
                        "en",
                        null,
                        "f",
                        lines.length,
                        null,
                        ADA.person()),
                ADA);
        List<StatementId> taken = new ArrayList<>();
        int start = 0;
        for (String line : lines) {
            taken.add(record(article, text, taken.size() + 1, new TextRange(start, start + line.length()), author));
            start += line.length() + 1;
        }
        return new Taken(article, List.copyOf(taken));
    }

    private StatementId record(ArticleId article, String text, int position, TextRange range, @Nullable String author) {
        StatementId statement = new StatementId(nextId());
        StatementRecorded event = new StatementRecorded(
                statement,
                article,
                1,
                position,
                range,
                range.of(text),
                StatementKind.SENTENCE,
                Context.around(range, text),
                null,
                author);
        statements.put(statement, Statement.unrecorded().evolve(event));
        publish(statement.value(), event, ADA);
        return statement;
    }

    /** Has a command done that the rules allow. */
    public void give(StatementCommand command) {
        assertThat(attempt(command)).as("%s", command).isInstanceOf(Accepted.class);
    }

    /** Has a command done if the rules allow it. */
    public Decision<StatementEvent> attempt(StatementCommand command) {
        Statement statement = statements.get(command.statement());
        Decision<StatementEvent> decision = statement.decide(command, new Facts(sources, CHECKERS));
        if (decision instanceof Accepted<StatementEvent>(var events)) {
            for (StatementEvent event : events) {
                statement = statement.evolve(event);
                statements.put(command.statement(), statement);
                publish(command.statement().value(), event, command.by());
            }
        }
        return decision;
    }

    /** Has a command about fixes done that the rules allow; cleo edits. */
    public void give(FixCommand command) {
        StatementId id = command.statement();
        Fixes before = fixes.getOrDefault(id, Fixes.NONE);
        Wording now = FixStreams.wording(id, Objects.requireNonNull(statements.get(id)));
        Decision<FixEvent> decision = before.decide(command, now, command.by().equals(CLEO));
        assertThat(decision).as("%s", command).isInstanceOf(Accepted.class);
        for (FixEvent event : ((Accepted<FixEvent>) decision).events()) {
            fixes.put(id, fixes.getOrDefault(id, Fixes.NONE).evolve(event));
            publish(FixStreams.of(id), event, command.by());
        }
    }

    /** A claim in an article of its own. */
    public LinkedClaim claim(String text) {
        Taken taken = ingest("The bridge", null, null, text);
        give(new FlagClaim(taken.statement(1), null, null, ADA));
        return new LinkedClaim(taken.statement(1), 1, taken.article(), text);
    }

    /** Has something done about a link that the rules allow. */
    public void give(LinkId id, Function<Link, Decision<LinkEvent>> decide) {
        Decision<LinkEvent> decision = decide.apply(links.getOrDefault(id, Link.NONE));
        assertThat(decision).isInstanceOf(Accepted.class);
        for (LinkEvent event : ((Accepted<LinkEvent>) decision).events()) {
            links.put(id, links.getOrDefault(id, Link.NONE).evolve(event));
            publish(id.value(), event, ADA);
        }
    }

    /** Has something happen to an article's clearance. */
    public void happens(ClearanceEvent event) {
        publish(ArticleStreams.clearance(event.article()), event, CLEO);
    }

    /** Has something become public, or no longer. */
    public void happens(PublicationEvent event) {
        publish(PublicationStreams.of(event.article()), event, CLEO);
    }

    /** Has something settled for the newsroom. */
    public void happens(NewsroomEvent event) {
        publish(stet.domain.newsroom.Newsroom.STREAM, event, CLEO);
    }

    public SourceId register(String title, @Nullable String url, @Nullable String publisher, Actor by) {
        SourceId source = new SourceId(nextId());
        attempt(new RegisterSource(source, title, url, publisher, null, by));
        return source;
    }

    /** Has a command done if the rules allow it. */
    public Decision<SourceEvent> attempt(SourceCommand command) {
        Source source = sources.getOrDefault(command.source(), Source.unregistered(command.source()));
        Decision<SourceEvent> decision = source.decide(command, new Lineage(Map.copyOf(sources)));
        if (decision instanceof Accepted<SourceEvent>(var events)) {
            for (SourceEvent event : events) {
                source = source.evolve(event);
                sources.put(command.source(), source);
                publish(command.source().value(), event, command.by());
            }
        }
        return decision;
    }

    /** Has a command done if the rules allow it; the log is as long as any review could ask for. */
    public Decision<ReviewEvent> attempt(ReviewCommand command) {
        Review review = reviews.getOrDefault(command.review(), Review.unopened());
        Decision<ReviewEvent> decision = review.decide(command, Long.MAX_VALUE);
        if (decision instanceof Accepted<ReviewEvent>(var events)) {
            for (ReviewEvent event : events) {
                review = review.evolve(event);
                reviews.put(command.review(), review);
                publish(command.review().value(), event, command.by());
            }
        }
        return decision;
    }

    private void publish(UUID stream, Object event, Actor by) {
        long version = versions.merge(stream, 0L, (before, none) -> before + 1);
        seconds++;
        MetaData request = MetaData.with("actor", by.person().id())
                .and("actorName", by.name())
                .and("channel", "WEB")
                .and("requestId", "request-" + seconds);
        projections.publish(stream, version, now(), event, request);
    }

    /** Back to the morning, with nothing done. */
    public void startOver() {
        projections.startOver();
        statements.clear();
        sources.clear();
        fixes.clear();
        links.clear();
        reviews.clear();
        versions.clear();
        seconds = 0;
    }

    @Override
    public void close() {
        projections.close();
    }

    /** An article that was taken in, with its statements in reading order. */
    public record Taken(ArticleId article, List<StatementId> statements) {
        public StatementId statement(int position) {
            return statements.get(position - 1);
        }
    }
}
