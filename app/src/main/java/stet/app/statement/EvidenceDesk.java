package stet.app.statement;

import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.app.problem.RefusedRequest;
import stet.app.statement.EvidenceApi.Attach;
import stet.app.statement.EvidenceRejection.NoSourceNamed;
import stet.app.statement.EvidenceRejection.SourceNamedTwice;
import stet.domain.Actor;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementId;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Request;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.evidence.AttachNewSource;

/** Finds out which source a caller means, and rests the claim on it. */
@Component
class EvidenceDesk {
    private final CommandDesk desk;
    private final TimeOrderedIds ids;

    EvidenceDesk(CommandDesk desk, TimeOrderedIds ids) {
        this.desk = desk;
        this.ids = ids;
    }

    Outcome attach(StatementId statement, Attach asked, Actor by, Request request) {
        UUID known = asked.sourceId();
        boolean described = asked.describes();
        if (known != null && described) throw RefusedRequest.because(new SourceNamedTwice());
        if (known != null) return attachKnown(statement, new SourceId(known), asked, by, request);
        if (!described) throw RefusedRequest.because(new NoSourceNamed());
        return attachDescribed(statement, asked, by, request);
    }

    private Outcome attachKnown(StatementId statement, SourceId source, Attach asked, Actor by, Request request) {
        return desk.handle(attach(statement, source, asked, by), request);
    }

    private Outcome attachDescribed(StatementId statement, Attach asked, Actor by, Request request) {
        SourceId source = new SourceId(ids.next());
        RegisterSource register = new RegisterSource(
                source,
                RequiredFields.text(asked.title()),
                asked.url(),
                asked.publisher(),
                asked.origin(),
                asked.more().nature(asked.url()),
                asked.more().ranking(),
                by);
        return desk.handle(new AttachNewSource(register, attach(statement, source, asked, by)), request);
    }

    private AttachSource attach(StatementId statement, SourceId source, Attach asked, Actor by) {
        return new AttachSource(statement, asked.claim(), attachment(source, asked), asked.notFoundReason(), by);
    }

    private Attachment attachment(SourceId source, Attach asked) {
        return new Attachment(
                new AttachmentId(ids.next()),
                source,
                RequiredFields.value(asked.stance(), "stance", "the stance: SUPPORTS, REFUTES or GIVES_CONTEXT"),
                asked.origin(),
                asked.excerpt(),
                asked.locator());
    }
}
