package stet.app.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.statement.FormCommand.AttachNew;
import stet.app.statement.FormCommand.Plain;
import stet.app.statement.FormCommand.Unclear;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.NothingChosen;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.statement.Attachment;
import stet.domain.statement.AttachmentId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.NoteId;
import stet.domain.statement.ReasonedVerdict;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.source.SourceSummary;
import stet.infra.source.Sources;

/** Reads from a form what its sender means. */
@Component
class FormCommands {
    private final Sources sources;

    FormCommands(Sources sources) {
        this.sources = sources;
    }

    FormCommand read(StatementForm turn) {
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
            case ADD_NOTE -> plain(new AddNote(statement, new NoteId(UUID.randomUUID()), form.value("text"), by));
        };
    }

    private static FormCommand plain(StatementCommand command) {
        return new Plain(command);
    }

    private static FormCommand dismissal(StatementId statement, Form form, Actor by) {
        Choice choice = new Choice(form);
        Optional<Dismissal> kind = choice.required(Dismissal.class, "kind", "why it needs no check");
        DismissStatement command =
                new DismissStatement(statement, kind.orElse(Dismissal.NOT_CHECKABLE), form.value("reason"), by);
        return clear(choice, command.shape()).orElse(plain(command));
    }

    private static FormCommand proposal(StatementId statement, Form form, Actor by) {
        Choice choice = new Choice(form);
        Verdict verdict = choice.required(Verdict.class, "verdict", "a verdict").orElse(Verdict.NOT_ENOUGH_EVIDENCE);
        Rating rating = choice.optional(Rating.class, "rating").orElse(null);
        ProposeVerdict command = new ProposeVerdict(
                statement,
                new ReasonedVerdict(verdict, rating, form.value("rationale"), form.optional("singleSourceReason")),
                by);
        return clear(choice, command.shape()).orElse(plain(command));
    }

    private static FormCommand detachment(StatementId statement, Form form, Actor by) {
        return Choice.id(form.value("attachment"))
                .map(AttachmentId::new)
                .map(attachment -> plain(new DetachSource(statement, attachment, form.value("reason"), by)))
                .orElseGet(() -> new Unclear(List.of(new NothingChosen("attachment", "one of the attached sources"))));
    }

    private FormCommand attachment(StatementId statement, Form form, Actor by) {
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
        return known.flatMap(sources::find).map(FormCommands::origin).orElse(form.value("publisher"));
    }

    private static @Nullable String origin(SourceSummary source) {
        return source.origin() == null ? source.publisher() : source.origin();
    }

    private static Optional<FormCommand> clear(Choice choice, List<Rejection> shape) {
        List<Rejection> wrong =
                Stream.concat(choice.wrong().stream(), shape.stream()).toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Unclear(wrong));
    }
}
