package stet.infra.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.link.LinkEvent;
import stet.domain.link.LinkEvent.ClaimsLinked;
import stet.domain.link.LinkEvent.ClaimsUnlinked;
import stet.domain.link.LinkEvent.ContradictionEnded;
import stet.domain.link.LinkEvent.ContradictionOpened;
import stet.domain.link.LinkEvent.ContradictionResolved;
import stet.domain.link.LinkEvent.VerdictTakenOver;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.link.LinkedClaim;
import stet.domain.verdict.Verdict;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Quote;
import stet.infra.family.Subject;

/** The links between claims. */
@Component
public final class LinkFamily implements Family<LinkEvent> {
    static final String NAME = "link";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<LinkEvent> events() {
        return LinkEvent.class;
    }

    @Override
    public List<EventType<? extends LinkEvent>> types() {
        return List.of(
                EventType.of("claims-linked", ClaimsLinked.class),
                EventType.of("claims-unlinked", ClaimsUnlinked.class),
                EventType.of("contradiction-opened", ContradictionOpened.class),
                EventType.of("contradiction-ended", ContradictionEnded.class),
                EventType.of("contradiction-resolved", ContradictionResolved.class),
                EventType.of("verdict-taken-over", VerdictTakenOver.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of(PlainId.uuid(LinkId.class, LinkId::new));
    }

    /** The statement that the link leads from, or that takes a verdict over; the other one's history has the event, too. */
    @Override
    public Subject subject(LinkEvent event) {
        LinkedClaim about = event instanceof VerdictTakenOver taken ? taken.to() : event.from();
        return new Subject(about.article().value(), about.statement().value(), null, null);
    }

    @Override
    public String sentence(LinkEvent event, @Nullable String source) {
        String from = Quote.of(event.from().says());
        String to = Quote.of(event.to().says());
        return switch (event) {
            case ClaimsLinked linked ->
                "linked the claim %s %s %s because %s"
                        .formatted(from, of(linked.kind()), to, Quote.of(linked.reason()));
            case ClaimsUnlinked unlinked ->
                "unlinked the claim %s from %s because %s".formatted(from, to, Quote.of(unlinked.reason()));
            case ContradictionOpened _ ->
                "noticed that two claims that contradict each other are both supported: %s and %s".formatted(from, to);
            case ContradictionEnded _ ->
                "noticed that two claims that contradict each other are not both supported any more: %s and %s"
                        .formatted(from, to);
            case ContradictionResolved resolved ->
                "resolved the contradiction of %s and %s: %s".formatted(from, to, Quote.of(resolved.reason()));
            case VerdictTakenOver taken ->
                "took over the verdict %s of the claim %s for %s".formatted(of(taken.verdict()), from, to);
        };
    }

    private static String of(LinkKind kind) {
        return switch (kind) {
            case SAME -> "as the same as";
            case CONTRADICTS -> "as contradicting";
            case RELATED -> "as related to";
        };
    }

    private static String of(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "supported";
            case REFUTED -> "refuted";
            case CONFLICTING_EVIDENCE -> "conflicting evidence";
            case NOT_ENOUGH_EVIDENCE -> "not enough evidence";
        };
    }
}
