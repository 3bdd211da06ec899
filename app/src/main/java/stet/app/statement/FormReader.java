package stet.app.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.statement.FormCommand.Attach;
import stet.app.statement.FormCommand.Plain;
import stet.app.statement.FormCommand.Unclear;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.LineIncomplete;
import stet.app.web.FormRejection.NotADay;
import stet.app.web.FormRejection.NotTheWords;
import stet.app.web.FormRejection.NothingChosen;
import stet.app.web.Preset;
import stet.app.web.Times;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Rejection;
import stet.domain.claim.ClaimKind;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.evidence.Reference;
import stet.domain.fix.FixCommand.ProposeFix;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.SetDue;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.domain.words.Blank;
import stet.domain.work.Priority;
import stet.infra.evidence.AttachNewSource;
import stet.infra.evidence.AttachSeveral;
import stet.infra.source.SourceSummary;

/**
 * Reads from a form what its sender means.
 *
 * @param statement what the form is about
 * @param claim the number of the claim that is meant; absent when it is the only one
 * @param by who sent it
 * @param times knows the newsroom's zone
 * @param text the words of the statement
 * @param finders knows which sources are known already
 */
record FormReader(
        StatementId statement,
        @Nullable Integer claim,
        Form form,
        Actor by,
        SourceFinders finders,
        Times times,
        Supplier<String> text) {

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
    FormCommand about(String field, String which, Function<UUID, ? extends Command> command) {
        return Choice.id(value(field))
                .<FormCommand>map(id -> new Plain(command.apply(id)))
                .orElseGet(() -> new Unclear(List.of(new NothingChosen(field, which))));
    }

    FormCommand fix() {
        return new Plain(new ProposeFix(
                statement,
                new FixId(UUID.randomUUID()),
                value("replacement"),
                value("reason"),
                claim,
                new Choice(form).optional(FixKind.class, "fixKind").orElse(FixKind.OTHER),
                by));
    }

    /** A claim about words that stand in the statement, or about the whole of it. */
    FormCommand flag() {
        String words = optional("words");
        Choice choice = new Choice(form);
        ClaimKind kind = choice.optional(ClaimKind.class, "of").orElse(null);
        int start = words == null ? 0 : place(words);
        if (start < 0) return new Unclear(List.of(new NotTheWords("words")));
        FlagClaim command = words == null
                ? new FlagClaim(statement, optional("reason"), optional("proposition"), kind, null, null, by)
                : new FlagClaim(
                        statement,
                        optional("reason"),
                        optional("proposition"),
                        kind,
                        start,
                        start + words.length(),
                        by);
        return clear(choice, command.shape()).orElse(new Plain(command));
    }

    /** One more claim, which must say what it claims to be told from the others. */
    FormCommand another() {
        return optional("proposition") == null
                ? new Unclear(List.of(new FieldMissing("proposition", "what exactly it claims")))
                : flag();
    }

    /** Where words stand in the statement: where they were marked, or else first; -1 when they don't. */
    private int place(String words) {
        String text = this.text.get();
        int marked = value("at").matches("[0-9]{1,6}") ? Integer.parseInt(value("at")) : -1;
        return marked >= 0 && text.startsWith(words, marked) ? marked : text.indexOf(words);
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
                claim,
                new ReasonedVerdict(
                        verdict,
                        rating,
                        form.value("rationale"),
                        form.optional("singleSourceReason"),
                        form.optional("noSearchReason")),
                form.optional("readAnew") != null,
                by);
        return clear(choice, command.shape()).orElse(new Plain(command));
    }

    FormCommand attachment() {
        Choice choice = new Choice(form);
        Stance stance = choice.required(Stance.class, "stance", "what this passage does")
                .orElse(Stance.GIVES_CONTEXT);
        List<Reference> named = Reference.all(value("find"));
        if (named.size() > 1) return several(choice, stance, named);
        Reference read = Reference.ofPassage(value("excerpt"));
        String locator = optional("locator") == null ? read.locator() : value("locator");
        Reference typed = new Reference(value("title"), optional("url"), Blank.toAbsent(read.passage()), locator);
        Command command = attach(stance, typed, Choice.id(value("source")).map(SourceId::new));
        return clear(choice, command.shape()).orElse(new Attach(command));
    }

    /** Each line a source of its own, all of them for one stance. */
    private FormCommand several(Choice choice, Stance stance, List<Reference> named) {
        List<Command> each = named.stream()
                .map(read -> attach(stance, read, finders.known(read).map(SourceSummary::id)))
                .toList();
        List<Rejection> wrong = IntStream.range(0, named.size())
                .boxed()
                .flatMap(at ->
                        wrong(each.get(at)).limit(1).map(why -> new LineIncomplete("find", at + 1, why.sentence())))
                .<Rejection>map(line -> line)
                .toList();
        return clear(choice, wrong).orElse(new Attach(new AttachSeveral(each, by)));
    }

    /** What a line lacks: of a source that is not known, its title, too. */
    private static Stream<Rejection> wrong(Command command) {
        return command instanceof AttachNewSource(var register, var attach)
                ? Stream.concat(register.shape().stream(), attach.shape().stream())
                : command.shape().stream();
    }

    /** The source that was chosen, or the one that has this address, of which nothing is asked again; else a new one. */
    private Command attach(Stance stance, Reference read, Optional<SourceId> chosen) {
        Optional<SourceId> known = chosen.or(() ->
                read.url() == null ? Optional.empty() : finders.known(read).map(SourceSummary::id));
        SourceId source = known.orElseGet(() -> new SourceId(UUID.randomUUID()));
        AttachSource attach =
                new AttachSource(statement, claim, attachment(source, stance, read), optional("notFoundReason"), by);
        if (known.isPresent()) return attach;
        String title = read.title();
        RegisterSource register = new RegisterSource(
                source, title == null ? "" : title, read.url(), optional("publisher"), optional("origin"), by);
        return new AttachNewSource(register, attach);
    }

    FormCommand due() {
        Optional<LocalDate> day = Choice.day(value("due"));
        return optional("due") != null && day.isEmpty()
                ? new Unclear(List.of(new NotADay("due")))
                : new Plain(new SetDue(statement, day.orElse(null), by));
    }

    @Nullable
    Priority priority() {
        return new Choice(form).optional(Priority.class, "priority").orElse(null);
    }

    FormCommand amendment() {
        Choice choice = new Choice(form);
        Stance stance = choice.optional(Stance.class, "stance").orElse(null);
        FormCommand amend = about(
                "attachment",
                "one of the attached sources",
                attachment -> new AmendAttachment(
                        statement,
                        claim,
                        new AttachmentId(attachment),
                        stance,
                        optional("excerpt"),
                        optional("locator"),
                        optional("notFoundReason"),
                        by));
        return clear(choice, List.of()).orElse(amend);
    }

    /** Whoever says nothing about the origin means the source's own. */
    private Attachment attachment(SourceId source, Stance stance, Reference read) {
        return new Attachment(
                new AttachmentId(UUID.randomUUID()),
                source,
                stance,
                form.optional("origin"),
                read.passage(),
                read.locator());
    }

    static Optional<FormCommand> clear(Choice choice, List<Rejection> shape) {
        List<Rejection> wrong =
                Stream.concat(choice.wrong().stream(), shape.stream()).toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Unclear(wrong));
    }
}
