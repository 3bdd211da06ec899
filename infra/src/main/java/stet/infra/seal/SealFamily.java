package stet.infra.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.seal.SealEvent;
import stet.domain.seal.SealEvent.ErasureDeclined;
import stet.domain.seal.SealEvent.ErasureRequested;
import stet.domain.seal.SealEvent.IdentityErased;
import stet.domain.seal.SealEvent.IdentityRead;
import stet.domain.seal.SealEvent.SourceOpenedTo;
import stet.domain.seal.SealEvent.SourceSealed;
import stet.domain.seal.Seals;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Quote;
import stet.infra.family.Subject;

/** Who may know who a source is, and that nobody does any more. */
@Component
public final class SealFamily implements Family<SealEvent> {
    static final String NAME = "seal";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SealEvent> events() {
        return SealEvent.class;
    }

    @Override
    public List<EventType<? extends SealEvent>> types() {
        return List.of(
                EventType.of("source-sealed", SourceSealed.class),
                EventType.of("source-opened-to", SourceOpenedTo.class),
                EventType.of("identity-read", IdentityRead.class),
                EventType.of("erasure-requested", ErasureRequested.class),
                EventType.of("erasure-declined", ErasureDeclined.class),
                EventType.of("identity-erased", IdentityErased.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of();
    }

    @Override
    public Subject subject(SealEvent event) {
        return Subject.ofSource(event.source().value());
    }

    @Override
    public String sentence(SealEvent event, @Nullable String title) {
        String called = title == null ? "a sealed source" : Quote.of(title);
        return switch (event) {
            case SourceSealed sealed ->
                "sealed a source as %s, known to %s"
                        .formatted(
                                Quote.of(sealed.label()),
                                Seals.named(sealed.openedTo().stream()
                                        .map(Person::id)
                                        .toList()));
            case SourceOpenedTo opened -> "let %s see who %s is".formatted(opened.to(), called);
            case IdentityRead _ -> "looked at who %s is".formatted(called);
            case ErasureRequested requested ->
                "asked that the identity of %s be erased because %s".formatted(called, Quote.of(requested.reason()));
            case ErasureDeclined _ -> "said that the identity of %s is not erased".formatted(called);
            case IdentityErased erased ->
                "had the identity of %s erased for ever, as %s asked because %s"
                        .formatted(called, erased.requestedBy(), Quote.of(erased.reason()));
        };
    }
}
