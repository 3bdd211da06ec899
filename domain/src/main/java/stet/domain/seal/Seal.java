package stet.domain.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.seal.SealEvent.ErasureRequested;
import stet.domain.seal.SealEvent.IdentityErased;
import stet.domain.seal.SealEvent.IdentityRead;
import stet.domain.seal.SealEvent.SourceSealed;
import stet.domain.seal.SealRejection.IdentityIsErased;
import stet.domain.seal.SealRejection.MachineSees;
import stet.domain.seal.SealRejection.NotOpenedTo;

/**
 * One sealed source as its events have made it.
 *
 * @param sealed how it was sealed
 * @param openedTo who may see who it is, in the order in which they came to
 * @param lastRead when each of them looked last
 * @param asked that its identity be erased, absent while nobody asks
 * @param erased that it is, absent while it isn't
 */
public record Seal(
        SourceSealed sealed,
        List<Person> openedTo,
        Map<Person, Instant> lastRead,
        @Nullable ErasureRequested asked,
        @Nullable IdentityErased erased) {
    /** Who looks again within it is at the same piece of work. */
    private static final Duration ONE_LOOK = Duration.ofHours(1);

    public Seal {
        openedTo = List.copyOf(openedTo);
        lastRead = Map.copyOf(lastRead);
    }

    static Seal of(SourceSealed event) {
        return new Seal(event, event.openedTo(), Map.of(), null, null);
    }

    public String label() {
        return sealed.label();
    }

    public boolean isErased() {
        return erased != null;
    }

    /** Why somebody may not see who it is; empty when they may. */
    public Optional<Rejection> whyNotSeen(Actor by) {
        if (by.isAutomation()) return Optional.of(new MachineSees(by.person()));
        if (!openedTo.contains(by.person())) return Optional.of(new NotOpenedTo(label()));
        return erased == null ? Optional.empty() : Optional.of(new IdentityIsErased(label(), erased.erasedBy()));
    }

    /** Whether a look at a moment is still the one that was told before. */
    boolean isToldOf(Person reader, Instant now) {
        Instant last = lastRead.get(reader);
        return last != null && now.isBefore(last.plus(ONE_LOOK)) && !now.isBefore(last);
    }

    /** This with one more event behind it. */
    Seal evolve(SealEvent event) {
        return switch (event) {
            case SourceSealed _ -> this;
            case SealEvent.SourceOpenedTo opened -> openedTo(opened.to());
            case IdentityRead read -> read(read);
            case ErasureRequested requested -> new Seal(sealed, openedTo, lastRead, requested, erased);
            case SealEvent.ErasureDeclined _ -> new Seal(sealed, openedTo, lastRead, null, erased);
            case IdentityErased done -> new Seal(sealed, openedTo, lastRead, null, done);
        };
    }

    private Seal openedTo(Person person) {
        List<Person> more = new ArrayList<>(openedTo);
        more.add(person);
        return new Seal(sealed, more, lastRead, asked, erased);
    }

    private Seal read(IdentityRead event) {
        Map<Person, Instant> more = new HashMap<>(lastRead);
        more.put(event.readBy(), event.at());
        return new Seal(sealed, openedTo, more, asked, erased);
    }
}
