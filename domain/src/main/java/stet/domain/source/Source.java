package stet.domain.source;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Rejection;
import stet.domain.source.SourceCommand.MergeSources;
import stet.domain.source.SourceCommand.NameOrigin;
import stet.domain.source.SourceCommand.RankSource;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.SeparateSources;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceEvent.OriginNamed;
import stet.domain.source.SourceEvent.SourceRanked;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceEvent.SourcesMerged;
import stet.domain.source.SourceEvent.SourcesSeparated;
import stet.domain.source.SourceRejection.AlreadyRegistered;
import stet.domain.source.SourceRejection.GoesRound;
import stet.domain.source.SourceRejection.NotMerged;
import stet.domain.source.SourceRejection.SourceIsMerged;
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

    /** The source that it has its words from: the one that it rests on, or was merged into; empty when it speaks for itself. */
    default Optional<SourceId> from() {
        return Optional.empty();
    }

    /** What follows from a command that names no other source. */
    default Decision<SourceEvent> decide(SourceCommand command) {
        return decide(command, Lineage.NONE);
    }

    /**
     * What follows from a command.
     *
     * @param others the other source that it names, and those which that one has its words from
     */
    default Decision<SourceEvent> decide(SourceCommand command, Lineage others) {
        return switch (command) {
            case RegisterSource register -> register(register, others);
            case NameOrigin name -> name(name);
            case RankSource rank -> rank(rank, others);
            case MergeSources merge -> merge(merge, others);
            case SeparateSources separate -> separate(separate);
            case WithdrawSource withdraw -> withdraw(withdraw);
        };
    }

    /** This state with one more event behind it. */
    default Source evolve(SourceEvent event) {
        return switch (event) {
            case SourceRegistered registered -> new Registered(registered.source(), Origin.of(registered), null);
            case OriginNamed named -> named(named);
            case SourceRanked ranked -> ranked(ranked);
            case SourcesMerged merged -> new Merged(merged.source(), merged.into(), this);
            case SourcesSeparated separated -> separated(separated);
            case SourceWithdrawn withdrawn -> new Withdrawn(withdrawn.source(), from());
        };
    }

    default Source named(OriginNamed event) {
        return this;
    }

    default Source ranked(SourceRanked event) {
        return this;
    }

    default Source separated(SourcesSeparated event) {
        return this;
    }

    default Decision<SourceEvent> register(RegisterSource command, Lineage others) {
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

    default Decision<SourceEvent> rank(RankSource command, Lineage others) {
        return Decision.rejected(whyNotCitable().orElseThrow());
    }

    default Decision<SourceEvent> merge(MergeSources command, Lineage others) {
        return Decision.rejected(whyNotCitable().orElseThrow());
    }

    default Decision<SourceEvent> separate(SeparateSources command) {
        return Decision.rejected(whyNotCitable().orElseGet(() -> new NotMerged(command.source())));
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
        public Decision<SourceEvent> register(RegisterSource command, Lineage others) {
            SourceRegistered registered = new SourceRegistered(
                    command.source(),
                    command.title(),
                    command.url(),
                    command.publisher(),
                    command.origin(),
                    command.nature(),
                    command.by().person());
            if (command.ranking() == null) return Decision.accepted(registered);
            RankSource rank = new RankSource(id, command.ranking(), command.by());
            return switch (evolve(registered).decide(rank, others)) {
                case Decision.Rejected<SourceEvent>(var reason) -> Decision.rejected(reason);
                case Decision.Accepted<SourceEvent>(var ranked) ->
                    new Decision.Accepted<>(Stream.concat(Stream.of(registered), ranked.stream())
                            .toList());
            };
        }
    }

    /**
     * Claims may rest on this source.
     *
     * @param ranking whether it speaks at first hand, absent while nobody said
     */
    record Registered(
            SourceId id, Origin itsOrigin, @Nullable Ranking ranking) implements Source {
        @Override
        public Optional<Origin> origin() {
            return Optional.of(itsOrigin);
        }

        @Override
        public Optional<SourceId> from() {
            return Optional.ofNullable(ranking).map(Ranking::restsOn);
        }

        @Override
        public Optional<Rejection> whyNotCitable() {
            return Optional.empty();
        }

        @Override
        public Source named(OriginNamed event) {
            return new Registered(id, Origin.named(event.origin()), ranking);
        }

        @Override
        public Source ranked(SourceRanked event) {
            return new Registered(id, itsOrigin, new Ranking(event.rank(), event.restsOn()));
        }

        @Override
        public Decision<SourceEvent> rank(RankSource command, Lineage others) {
            Ranking asked = command.ranking();
            if (asked.equals(ranking)) return Decision.unchanged();
            Optional<Rejection> flaw = Optional.ofNullable(asked.restsOn()).flatMap(other -> whyNotFrom(other, others));
            return flaw.<Decision<SourceEvent>>map(Decision::rejected)
                    .orElseGet(() -> Decision.accepted(new SourceRanked(
                            id, asked.rank(), asked.restsOn(), command.by().person())));
        }

        @Override
        public Decision<SourceEvent> merge(MergeSources command, Lineage others) {
            return whyNotFrom(command.into(), others)
                    .<Decision<SourceEvent>>map(Decision::rejected)
                    .orElseGet(() -> Decision.accepted(
                            new SourcesMerged(id, command.into(), command.by().person())));
        }

        /** No source has its words from itself, by whatever way. */
        private Optional<Rejection> whyNotFrom(SourceId other, Lineage others) {
            if (other.equals(id)) return Optional.of(new GoesRound(id, other));
            return others.source(other)
                    .whyNotCitable()
                    .or(() -> others.of(other).contains(id) ? Optional.of(new GoesRound(id, other)) : Optional.empty());
        }
    }

    /**
     * This source is another one once more.
     *
     * @param before what it was, and is again when the two are separated
     */
    record Merged(SourceId id, SourceId into, Source before) implements Source {
        @Override
        public Optional<Rejection> whyNotCitable() {
            return Optional.of(new SourceIsMerged(id, into));
        }

        @Override
        public Optional<SourceId> from() {
            return Optional.of(into);
        }

        @Override
        public Decision<SourceEvent> separate(SeparateSources command) {
            return Decision.accepted(new SourcesSeparated(id, into, command.by().person()));
        }

        @Override
        public Source separated(SourcesSeparated event) {
            return before;
        }

        /** Passages of this copy are there to be withdrawn, too: with the source that was kept, or alone. */
        @Override
        public Decision<SourceEvent> withdraw(WithdrawSource command) {
            return Decision.accepted(
                    new SourceWithdrawn(id, command.reason(), command.by().person()));
        }
    }

    /**
     * Nothing may rest on this source any more.
     *
     * @param itWasFrom what it had its words from: others that rest on this one still do
     */
    record Withdrawn(SourceId id, Optional<SourceId> itWasFrom) implements Source {
        @Override
        public Optional<Rejection> whyNotCitable() {
            return Optional.of(new SourceIsWithdrawn(id));
        }

        @Override
        public Optional<SourceId> from() {
            return itWasFrom;
        }
    }
}
