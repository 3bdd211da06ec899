package stet.app.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.statement.FormCommand.AttachNew;
import stet.app.statement.FormCommand.Plain;
import stet.app.statement.FormCommand.Unclear;
import stet.app.web.Choice;
import stet.app.web.Preset;
import stet.app.web.Form;
import stet.app.web.FormRejection.NothingChosen;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Rejection;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.source.SourceSummary;
import stet.infra.source.Sources;
import stet.infra.statement.AttachNewSource;

/**
 * Reads from a form what its sender means.
 *
 * @param statement what the form is about
 * @param by who sent it
 * @param sources those that are known already
 */
record FormReader(StatementId statement, Form form, Actor by, Sources sources) {

    /** What stands in a field; empty when nothing does. */
    String value(String field) {
        return form.value(field);
    }

    /** What stands in a field, absent when nothing does. */
    @Nullable
    String optional(String field) {
        return form.optional(field);
    }

    /** The command about one of several things, or that none of them is named. */
    FormCommand about(String field, String which, Function<UUID, StatementCommand> command) {
        return Choice.id(value(field))
                .<FormCommand>map(id -> new Plain(command.apply(id)))
                .orElseGet(() -> new Unclear(List.of(new NothingChosen(field, which))));
    }

    FormCommand dismissal() {
        return Preset.named(value("preset"))
                .<FormCommand>map(
                        reason -> new Plain(new DismissStatement(statement, reason.kind(), reason.words(), by)))
                .orElseGet(this::typedDismissal);
    }

    private FormCommand typedDismissal() {
        Choice choice = new Choice(form);
        Optional<Dismissal> kind = choice.required(Dismissal.class, "kind", "why it needs no check");
        DismissStatement command =
                new DismissStatement(statement, kind.orElse(Dismissal.NOT_CHECKABLE), form.value("reason"), by);
        return clear(choice, command.shape()).orElse(new Plain(command));
    }

    FormCommand proposal() {
        Choice choice = new Choice(form);
        Verdict verdict = choice.required(Verdict.class, "verdict", "a verdict").orElse(Verdict.NOT_ENOUGH_EVIDENCE);
        Rating rating = choice.optional(Rating.class, "rating").orElse(null);
        ProposeVerdict command = new ProposeVerdict(
                statement,
                new ReasonedVerdict(verdict, rating, form.value("rationale"), form.optional("singleSourceReason")),
                by);
        return clear(choice, command.shape()).orElse(new Plain(command));
    }

    FormCommand attachment() {
        Choice choice = new Choice(form);
        Stance stance = choice.required(Stance.class, "stance", "what this passage does")
                .orElse(Stance.GIVES_CONTEXT);
        Optional<SourceId> known = known();
        RegisterSource register = new RegisterSource(
                new SourceId(UUID.randomUUID()),
                form.value("title"),
                form.optional("url"),
                form.optional("publisher"),
                form.optional("origin"),
                by);
        AttachSource attach = new AttachSource(statement, attachment(known.orElse(register.source()), stance), by);
        Command command = known.isPresent() ? attach : new AttachNewSource(register, attach);
        return clear(choice, command.shape())
                .orElse(known.isPresent() ? new Plain(attach) : new AttachNew(register, attach));
    }

    FormCommand amendment() {
        Choice choice = new Choice(form);
        Stance stance = choice.optional(Stance.class, "stance").orElse(null);
        FormCommand amend = about(
                "attachment",
                "one of the attached sources",
                attachment -> new AmendAttachment(
                        statement, new AttachmentId(attachment), stance, optional("excerpt"), optional("locator"), by));
        return clear(choice, List.of()).orElse(amend);
    }

    /** The source that was chosen, or the one that has the address that was typed: nothing of it is asked again. */
    private Optional<SourceId> known() {
        String address = form.optional("url");
        return Choice.id(form.value("source"))
                .map(SourceId::new)
                .or(() -> address == null
                        ? Optional.empty()
                        : sources.findByAddress(address).map(SourceSummary::id));
    }

    /** Whoever says nothing about the origin means the source's own. */
    private Attachment attachment(SourceId source, Stance stance) {
        return new Attachment(
                new AttachmentId(UUID.randomUUID()),
                source,
                stance,
                form.optional("origin"),
                form.optional("excerpt"),
                form.optional("locator"));
    }

    private static Optional<FormCommand> clear(Choice choice, List<Rejection> shape) {
        List<Rejection> wrong =
                Stream.concat(choice.wrong().stream(), shape.stream()).toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Unclear(wrong));
    }
}
