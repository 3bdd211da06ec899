package stet.domain.source;

import java.util.Optional;
import stet.domain.Decision;
import stet.domain.Rejection;
import stet.domain.source.SourceCommand.NameOrigin;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceEvent.OriginNamed;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceRejection.AlreadyRegistered;
import stet.domain.source.SourceRejection.SourceIsWithdrawn;
import stet.domain.source.SourceRejection.UnknownSource;

/** A source as its events have made it. */
public sealed interface Source {

    /** The state before any event. */
    static Source unregistered(SourceId id) {
        return new Unregistered(id);
    }

    /** Why no claim may rest on this source; empty when one may. */
    Optional<Rejection> whyNotCitable();

    /** Who first reported what it says; empty when no claim may rest on it. */
    default Optional<Origin> origin() {
        return Optional.empty();
    }

    default Decision<SourceEvent> decide(SourceCommand command) {
        return switch (command) {
            case RegisterSource register -> register(register);
            case NameOrigin name -> name(name);
            case WithdrawSource withdraw -> withdraw(withdraw);
        };
    }

    /** This state with one more event behind it. */
    default Source evolve(SourceEvent event) {
        return switch (event) {
            case SourceRegistered registered -> new Registered(registered.source(), Origin.of(registered));
            case OriginNamed named -> new Registered(named.source(), Origin.named(named.origin()));
            case SourceWithdrawn withdrawn -> new Withdrawn(withdrawn.source());
        };
    }

    default Decision<SourceEvent> register(RegisterSource command) {
        return Decision.rejected(new AlreadyRegistered(command.source()));
    }

    /** The first word on it stands: whoever says something else means whom a passage quotes, and is not refused. */
    default Decision<SourceEvent> name(NameOrigin command) {
        Optional<Origin> origin = origin();
        if (origin.isEmpty()) return Decision.rejected(whyNotCitable().orElseThrow());
        return origin.get().isNamed() || origin.get().is(command.origin())
                ? Decision.unchanged()
                : Decision.accepted(new OriginNamed(
                        command.source(), command.origin(), command.by().person()));
    }

    /** Refuses for the same reason for which no claim may rest on it. */
    default Decision<SourceEvent> withdraw(WithdrawSource command) {
        return whyNotCitable()
                .<Decision<SourceEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new SourceWithdrawn(
                        command.source(), command.reason(), command.by().person())));
    }

    /** Nobody has registered this source. */
    record Unregistered(SourceId id) implements Source {
        @Override
        public Optional<Rejection> whyNotCitable() {
            return Optional.of(new UnknownSource(id));
        }

        @Override
        public Decision<SourceEvent> register(RegisterSource command) {
            return Decision.accepted(new SourceRegistered(
                    command.source(),
                    command.title(),
                    command.url(),
                    command.publisher(),
                    command.origin(),
                    command.by().person()));
        }
    }

    /** Claims may rest on this source. */
    record Registered(SourceId id, Origin itsOrigin) implements Source {
        @Override
        public Optional<Origin> origin() {
            return Optional.of(itsOrigin);
        }

        @Override
        public Optional<Rejection> whyNotCitable() {
            return Optional.empty();
        }
    }

    /** Nothing may rest on this source any more. */
    record Withdrawn(SourceId id) implements Source {
        @Override
        public Optional<Rejection> whyNotCitable() {
            return Optional.of(new SourceIsWithdrawn(id));
        }
    }
}
