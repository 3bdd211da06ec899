package stet.app.demo;

import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.statement.Dismissal;
import stet.domain.statement.Enquiry.AskAuthor;
import stet.domain.statement.Enquiry.RecordSearch;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** Something that one of the demo's people did. */
sealed interface DemoStep {

    DemoPerson by();

    /** A command about the statement that holds certain words. */
    record Does(String words, DemoPerson by, BiFunction<StatementId, Actor, StatementCommand> command)
            implements DemoStep {}

    /** A source attached to the statement that holds certain words. */
    record Attaches(String words, DemoPerson by, DemoSource source, Stance stance, String excerpt, String locator)
            implements DemoStep {}

    /** A source withdrawn for all that rests on it. */
    record Withdraws(DemoPerson by, DemoSource source, String reason) implements DemoStep {}

    static DemoStep flag(DemoPerson by, String words, @Nullable String proposition) {
        return new Does(words, by, (id, actor) -> new FlagClaim(id, null, proposition, actor));
    }

    static DemoStep dismiss(DemoPerson by, String words, Dismissal kind, String reason) {
        return new Does(words, by, (id, actor) -> new DismissStatement(id, kind, reason, actor));
    }

    static DemoStep assign(DemoPerson by, String words, DemoPerson checker) {
        return new Does(words, by, (id, actor) -> new AssignChecker(id, null, new Person(checker.id()), actor));
    }

    static DemoStep attach(
            DemoPerson by, String words, DemoSource source, Stance stance, String excerpt, String locator) {
        return new Attaches(words, by, source, stance, excerpt, locator);
    }

    static DemoStep propose(DemoPerson by, String words, Verdict verdict, @Nullable Rating rating, String rationale) {
        return proposeOnOneSource(by, words, verdict, rating, rationale, null);
    }

    static DemoStep proposeOnOneSource(
            DemoPerson by,
            String words,
            Verdict verdict,
            @Nullable Rating rating,
            String rationale,
            @Nullable String reason) {
        ReasonedVerdict conclusion = new ReasonedVerdict(verdict, rating, rationale, reason);
        return new Does(words, by, (id, actor) -> new ProposeVerdict(id, null, conclusion, actor));
    }

    static DemoStep look(DemoPerson by, String words, SearchPlace where, String query, @Nullable String found) {
        Search search = new Search(where, query, null, found);
        return new Does(words, by, (id, actor) -> new RecordSearch(id, null, search, actor));
    }

    static DemoStep ask(DemoPerson by, String words, String name, String organisation, String question) {
        return new Does(
                words,
                by,
                (id, actor) -> new AskAuthor(
                        id, null, new QueryId(UUID.randomUUID()), name, organisation, null, question, null, actor));
    }

    static DemoStep verify(DemoPerson by, String words, @Nullable String note) {
        return new Does(words, by, (id, actor) -> new MarkVerified(id, null, note, actor));
    }

    static DemoStep sendBack(DemoPerson by, String words, String reason) {
        return new Does(words, by, (id, actor) -> new ReturnForRework(id, null, reason, actor));
    }

    static DemoStep note(DemoPerson by, String words, String text) {
        return new Does(words, by, (id, actor) -> new AddNote(id, null, new NoteId(UUID.randomUUID()), text, actor));
    }

    static DemoStep withdraw(DemoPerson by, DemoSource source, String reason) {
        return new Withdraws(by, source, reason);
    }
}
