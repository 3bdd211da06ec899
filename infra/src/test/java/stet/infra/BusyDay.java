package stet.infra;

import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;
import static stet.infra.Newsroom.CLEO;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.Enquiry.AnswerQuery;
import stet.domain.statement.Enquiry.AskAuthor;
import stet.domain.statement.Enquiry.RecordAttempt;
import stet.domain.statement.Enquiry.RecordSearch;
import stet.domain.statement.Enquiry.WithdrawQuery;
import stet.domain.statement.Facts;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissClaim;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.desk.Noting;

/** People who do one thing after the other at random, as far as the rules allow. */
public final class BusyDay {
    private static final List<String> CLAIMS = List.of("It is so", "It is so", "It is so", "It was ten");
    private static final List<Actor> PEOPLE = List.of(ADA, BEN, CLEO);
    private static final List<String> AUTHORS = List.of("By Ada Okafor", "Cleo Marsh and Jo Field", "Jo Field");

    private final Newsroom newsroom;
    private final Random random;
    private final List<AttachmentId> attachments = new ArrayList<>();
    private final List<QueryId> queries = new ArrayList<>();

    public BusyDay(Newsroom newsroom, long seed) {
        this.newsroom = newsroom;
        this.random = new Random(seed);
        for (int article = 0; article < 3; article++)
            newsroom.ingest("Article " + article, "Daily " + article, AUTHORS.get(article), "One.", "Two.", "Three.");
        for (int source = 0; source < 3; source++) newsroom.register("Source " + source, null, null, any(PEOPLE));
    }

    public void work(int steps) {
        for (int step = 0; step < steps; step++) step();
    }

    private void step() {
        if (random.nextInt(60) == 0) withdraw();
        else newsroom.attempt(command(any(statements()), any(PEOPLE)));
    }

    /** The policy that follows a withdrawal lets every claim know. */
    private void withdraw() {
        SourceId source = any(sources());
        var decision = newsroom.attempt(new WithdrawSource(source, "a forgery", any(PEOPLE)));
        if (decision instanceof Accepted<?>)
            for (StatementId each : statements())
                newsroom.attempt(new NoticeWithdrawal(each, source, "a forgery", any(PEOPLE)));
    }

    private StatementCommand command(StatementId statement, Actor by) {
        return switch (random.nextInt(17)) {
            case 0, 1 -> new FlagClaim(statement, "a number", any(CLAIMS), by);
            case 2 -> new DismissStatement(statement, any(Dismissal.values()), "an opinion", by);
            case 3 -> new AssignChecker(statement, claim(), any(PEOPLE).person(), by);
            case 4 -> new ReleaseChecker(statement, claim(), by);
            case 5, 6 -> new AttachSource(statement, claim(), attachment(), by);
            case 7 ->
                new DetachSource(
                        statement, claim(), attachments.isEmpty() ? newAttachment() : any(attachments), "wrong", by);
            case 8, 9 -> new ProposeVerdict(statement, claim(), conclusion(), by);
            case 10, 11 -> new MarkVerified(statement, claim(), "agreed", by);
            case 12 ->
                random.nextBoolean()
                        ? new ReturnForRework(statement, claim(), "more", by)
                        : new ReopenClaim(statement, claim(), "news", by);
            case 13 ->
                random.nextInt(3) > 0
                        ? new UndoTriage(statement, by)
                        : new DismissClaim(statement, claim(), "an opinion", by);
            case 14 -> enquire(statement, by);
            case 15 -> settle(statement, by);
            default -> Noting.note(statement, "a note", by);
        };
    }

    private StatementCommand enquire(StatementId statement, Actor by) {
        if (random.nextBoolean())
            return new RecordSearch(statement, claim(), new Search(any(SearchPlace.values()), "dues", null, null), by);
        QueryId query = new QueryId(newsroom.nextId());
        queries.add(query);
        return new AskAuthor(statement, claim(), query, "Mara", null, null, "When " + query + "?", null, by);
    }

    /** Whoever was asked answers where that was, or is not reached; of queries that were never opened, nothing is asked again. */
    private StatementCommand settle(StatementId elsewhere, Actor by) {
        while (!queries.isEmpty()) {
            QueryId query = any(queries);
            Optional<WithdrawQuery> open = open(query, by);
            if (open.isPresent()) return settled(open.get());
            queries.remove(query);
        }
        return Noting.note(elsewhere, "nobody is asked", by);
    }

    private Optional<WithdrawQuery> open(QueryId query, Actor by) {
        return newsroom.statements().entrySet().stream()
                .flatMap(each -> each.getValue().claims().keySet().stream()
                        .map(claim -> new WithdrawQuery(each.getKey(), claim, query, "late", by))
                        .filter(command -> each.getValue().decide(command, Facts.NONE) instanceof Accepted<?>))
                .findFirst();
    }

    private StatementCommand settled(WithdrawQuery command) {
        StatementId statement = command.statement();
        Integer claim = command.claim();
        QueryId query = command.query();
        return switch (random.nextInt(4)) {
            case 0 -> command;
            case 1 -> new AnswerQuery(statement, claim, query, "In 1933.", command.by());
            default ->
                new RecordAttempt(statement, claim, query, new Attempt(null, "by letter", "nothing"), command.by());
        };
    }

    /** Most name none, since most statements have one. */
    private @Nullable Integer claim() {
        int claim = random.nextInt(5);
        return claim == 0 || claim > 2 ? null : claim;
    }

    private Attachment attachment() {
        String passage = "passage " + random.nextInt(1_000);
        return new Attachment(newAttachment(), any(sources()), any(Stance.values()), "Agency", passage, "p. 1");
    }

    private AttachmentId newAttachment() {
        AttachmentId id = new AttachmentId(newsroom.nextId());
        attachments.add(id);
        return id;
    }

    private ReasonedVerdict conclusion() {
        Verdict verdict = any(Verdict.values());
        Rating rating = verdict == Verdict.NOT_ENOUGH_EVIDENCE ? null : Rating.HALF_TRUE;
        return new ReasonedVerdict(verdict, rating, "It follows.", "the only record", "no records are kept");
    }

    private List<StatementId> statements() {
        return List.copyOf(newsroom.statements().keySet());
    }

    private List<SourceId> sources() {
        return List.copyOf(newsroom.sources().keySet());
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
