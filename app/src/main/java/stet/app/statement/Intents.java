package stet.app.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.page.Choice;
import stet.app.page.Form;
import stet.app.page.FormRejection.NothingChosen;
import stet.app.statement.Intent.AttachNew;
import stet.app.statement.Intent.Plain;
import stet.app.statement.Intent.Unclear;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.source.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.statement.AddNote;
import stet.domain.statement.AssignChecker;
import stet.domain.statement.AttachSource;
import stet.domain.statement.Attachment;
import stet.domain.statement.AttachmentId;
import stet.domain.statement.Conclusion;
import stet.domain.statement.DetachSource;
import stet.domain.statement.DismissStatement;
import stet.domain.statement.Dismissal;
import stet.domain.statement.FlagClaim;
import stet.domain.statement.MarkVerified;
import stet.domain.statement.ProposeVerdict;
import stet.domain.statement.Rating;
import stet.domain.statement.ReleaseChecker;
import stet.domain.statement.ReopenClaim;
import stet.domain.statement.ReturnForRework;
import stet.domain.statement.Stance;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementId;
import stet.domain.statement.Verdict;
import stet.infra.source.SourceSummary;
import stet.infra.source.Sources;

/** Reads from a form what its sender means. */
@Component
class Intents {
    private final Sources sources;

    Intents(Sources sources) {
        this.sources = sources;
    }

    Intent read(Turn turn) {
        StatementId statement = turn.statement();
        Form form = turn.form();
        Actor by = turn.person().actor();
        return switch (turn.act()) {
            case FLAG_CLAIM ->
                plain(new FlagClaim(statement, form.optional("reason"), form.optional("proposition"), by));
            case DISMISS_STATEMENT -> dismissal(statement, form, by);
            case ASSIGN_TO_ME -> plain(new AssignChecker(statement, by.person(), by));
            case ASSIGN_CHECKER -> plain(new AssignChecker(statement, new Person(form.value("person")), by));
            case RELEASE_CHECKER -> plain(new ReleaseChecker(statement, by));
            case ATTACH_SOURCE -> attachment(statement, form, by);
            case DETACH_SOURCE -> detachment(statement, form, by);
            case PROPOSE_VERDICT -> proposal(statement, form, by);
            case MARK_VERIFIED -> plain(new MarkVerified(statement, form.optional("note"), by));
            case RETURN_FOR_REWORK -> plain(new ReturnForRework(statement, form.value("reason"), by));
            case REOPEN_CLAIM -> plain(new ReopenClaim(statement, form.value("reason"), by));
            case ADD_NOTE -> plain(new AddNote(statement, form.value("text"), by));
        };
    }

    private static Intent plain(StatementCommand command) {
        return new Plain(command);
    }

    private static Intent dismissal(StatementId statement, Form form, Actor by) {
        Choice choice = new Choice(form);
        Optional<Dismissal> kind = choice.required(Dismissal.class, "kind", "why it needs no check");
        DismissStatement command =
                new DismissStatement(statement, kind.orElse(Dismissal.NOT_CHECKABLE), form.value("reason"), by);
        return clear(choice, command.shape()).orElse(plain(command));
    }

    private static Intent proposal(StatementId statement, Form form, Actor by) {
        Choice choice = new Choice(form);
        Verdict verdict = choice.required(Verdict.class, "verdict", "a verdict").orElse(Verdict.NOT_ENOUGH_EVIDENCE);
        Rating rating = choice.optional(Rating.class, "rating").orElse(null);
        ProposeVerdict command = new ProposeVerdict(
                statement,
                new Conclusion(verdict, rating, form.value("rationale"), form.optional("singleSourceReason")),
                by);
        return clear(choice, command.shape()).orElse(plain(command));
    }

    private static Intent detachment(StatementId statement, Form form, Actor by) {
        return Choice.id(form.value("attachment"))
                .map(AttachmentId::new)
                .map(attachment -> plain(new DetachSource(statement, attachment, form.value("reason"), by)))
                .orElseGet(() -> new Unclear(List.of(new NothingChosen("attachment", "one of the attached sources"))));
    }

    private Intent attachment(StatementId statement, Form form, Actor by) {
        Choice choice = new Choice(form);
        Stance stance = choice.required(Stance.class, "stance", "what this passage does")
                .orElse(Stance.GIVES_CONTEXT);
        Optional<SourceId> known = Choice.id(form.value("source")).map(SourceId::new);
        RegisterSource register = new RegisterSource(
                new SourceId(UUID.randomUUID()),
                form.value("title"),
                form.optional("url"),
                form.optional("publisher"),
                form.optional("origin"),
                by);
        AttachSource attach = new AttachSource(
                statement, attachment(known.orElse(register.source()), stance, form, origin(form, known)), by);
        List<Rejection> shape = known.isPresent()
                ? attach.shape()
                : Stream.concat(register.shape().stream(), attach.shape().stream())
                        .distinct()
                        .toList();
        return clear(choice, shape).orElse(known.isPresent() ? plain(attach) : new AttachNew(register, attach));
    }

    private static Attachment attachment(SourceId source, Stance stance, Form form, String origin) {
        return new Attachment(
                new AttachmentId(UUID.randomUUID()),
                source,
                stance,
                origin,
                form.optional("excerpt"),
                form.optional("locator"));
    }

    /** Whoever says nothing about the origin means the source's own, or its publisher. */
    private String origin(Form form, Optional<SourceId> known) {
        String typed = form.value("origin");
        if (!typed.isEmpty()) return typed;
        return known.flatMap(sources::find).map(Intents::origin).orElse(form.value("publisher"));
    }

    private static @Nullable String origin(SourceSummary source) {
        return source.origin() == null ? source.publisher() : source.origin();
    }

    private static Optional<Intent> clear(Choice choice, List<Rejection> shape) {
        List<Rejection> wrong =
                Stream.concat(choice.wrong().stream(), shape.stream()).toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Unclear(wrong));
    }
}
