package stet.domain.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.seal.SealCommand.DeclineErasure;
import stet.domain.seal.SealCommand.EraseIdentity;
import stet.domain.seal.SealCommand.OnSealed;
import stet.domain.seal.SealCommand.OpenSourceTo;
import stet.domain.seal.SealCommand.ReadIdentity;
import stet.domain.seal.SealCommand.RequestErasure;
import stet.domain.seal.SealCommand.SealSource;
import stet.domain.seal.SealEvent.ErasureDeclined;
import stet.domain.seal.SealEvent.ErasureRequested;
import stet.domain.seal.SealEvent.IdentityErased;
import stet.domain.seal.SealEvent.IdentityRead;
import stet.domain.seal.SealEvent.SourceOpenedTo;
import stet.domain.seal.SealEvent.SourceSealed;
import stet.domain.seal.SealFacts.KeysHere;
import stet.domain.seal.SealRejection.CannotSeal;
import stet.domain.seal.SealRejection.ErasureAskedFor;
import stet.domain.seal.SealRejection.IdentityIsErased;
import stet.domain.seal.SealRejection.KeysNotHere;
import stet.domain.seal.SealRejection.MachineSees;
import stet.domain.seal.SealRejection.NoErasureAskedFor;
import stet.domain.seal.SealRejection.NoSuchReader;
import stet.domain.seal.SealRejection.NotAdministrator;
import stet.domain.seal.SealRejection.NotSealed;
import stet.domain.seal.SealRejection.NotSecondHand;
import stet.domain.seal.SealRejection.SourceIsSealed;

/**
 * All sealed sources of the newsroom, in the order in which they were sealed. They share a stream, so that each has the next
 * letter, and all but those of a folder that was lost have their keys in one folder.
 */
public record Seals(Map<UUID, Seal> bySource) {
    /** The stream of the seals: a newsroom has one. */
    public static final UUID STREAM = UUID.nameUUIDFromBytes("seals".getBytes(StandardCharsets.UTF_8));

    public static final Seals NONE = new Seals(Map.of());

    private static final int LETTERS = 26;

    public Seals {
        bySource = Collections.unmodifiableMap(new LinkedHashMap<>(bySource));
    }

    /** The seal of a source; empty when it is none that was sealed. */
    public Optional<Seal> of(UUID source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /** Those whose keys are to be destroyed. */
    public List<Seal> erased() {
        return bySource.values().stream().filter(Seal::isErased).toList();
    }

    /** The hash of the mark of the folder in which the key of the newest is; absent before the first. */
    public @Nullable String keys() {
        String newest = null;
        for (Seal seal : bySource.values()) newest = seal.sealed().keys();
        return newest;
    }

    /**
     * Seals a source.
     *
     * @param envelope its identity, encrypted
     */
    public Decision<SealEvent> seal(SealSource command, Envelope envelope, SealFacts facts) {
        String folder = facts.keys().folder();
        if (command.by().isAutomation())
            return Decision.rejected(new MachineSees(command.by().person()));
        if (bySource.containsKey(command.source().value())) return Decision.rejected(new SourceIsSealed());
        if (folder == null || !isShared(facts.keys())) return Decision.rejected(new CannotSeal());
        SequencedSet<Person> readers = new LinkedHashSet<>(List.of(command.by().person()));
        readers.addAll(command.openTo());
        for (Person reader : readers)
            if (!facts.people().contains(reader)) return Decision.rejected(new NoSuchReader(reader));
        return Decision.accepted(new SourceSealed(
                command.source(),
                "Sealed source " + letter(bySource.size()),
                command.kind(),
                envelope,
                folder,
                List.copyOf(readers),
                command.by().person()));
    }

    private boolean isShared(KeysHere here) {
        String newest = keys();
        return newest == null || newest.equals(here.folder()) || here.formerLost();
    }

    /** A, B … Z, AA, AB …, as columns of a table are counted. */
    private static String letter(int number) {
        String last = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
    }

    /** What follows from a command to a source that is sealed. */
    public Decision<SealEvent> decide(OnSealed command, SealFacts facts) {
        return switch (command) {
            case OpenSourceTo open -> with(open, seal -> open(seal, open, facts));
            case ReadIdentity read -> with(read, seal -> read(seal, read, facts));
            case RequestErasure request -> with(request, seal -> request(seal, request, facts));
            case DeclineErasure decline -> with(decline, seal -> decline(seal, decline, facts));
            case EraseIdentity erase -> with(erase, seal -> erase(seal, erase, facts));
        };
    }

    private Decision<SealEvent> with(OnSealed command, Function<Seal, Decision<SealEvent>> decide) {
        return of(command.source().value())
                .map(decide)
                .orElseGet(() -> Decision.rejected(new NotSealed(command.source())));
    }

    private static Decision<SealEvent> open(Seal seal, OpenSourceTo command, SealFacts facts) {
        Optional<Rejection> flaw = seal.whyNotSeen(command.by());
        if (flaw.isPresent()) return Decision.rejected(flaw.get());
        if (seal.openedTo().contains(command.to())) return Decision.unchanged();
        return facts.people().contains(command.to())
                ? Decision.accepted(new SourceOpenedTo(
                        command.source(), command.to(), command.by().person()))
                : Decision.rejected(new NoSuchReader(command.to()));
    }

    private static Decision<SealEvent> read(Seal seal, ReadIdentity command, SealFacts facts) {
        Person reader = command.by().person();
        return seal.whyNotSeen(command.by())
                .<Decision<SealEvent>>map(Decision::rejected)
                .orElseGet(() -> seal.isToldOf(reader, facts.now())
                        ? Decision.unchanged()
                        : Decision.accepted(new IdentityRead(command.source(), reader, facts.now())));
    }

    private static Decision<SealEvent> request(Seal seal, RequestErasure command, SealFacts facts) {
        Person by = command.by().person();
        if (!facts.administrators().contains(by)) return Decision.rejected(new NotAdministrator());
        IdentityErased erased = seal.erased();
        if (erased != null) return Decision.rejected(new IdentityIsErased(seal.label(), erased.erasedBy()));
        ErasureRequested asked = seal.asked();
        return asked == null
                ? Decision.accepted(new ErasureRequested(command.source(), command.reason(), by))
                : Decision.rejected(new ErasureAskedFor(asked.requestedBy()));
    }

    private static Decision<SealEvent> decline(Seal seal, DeclineErasure command, SealFacts facts) {
        ErasureRequested asked = seal.asked();
        if (asked == null) return Decision.rejected(new NoErasureAskedFor(seal.label()));
        Person by = command.by().person();
        return facts.editors().contains(by)
                ? Decision.accepted(new ErasureDeclined(command.source(), by))
                : Decision.rejected(new NotSecondHand(asked.requestedBy()));
    }

    private Decision<SealEvent> erase(Seal seal, EraseIdentity command, SealFacts facts) {
        ErasureRequested asked = seal.asked();
        if (asked == null) return Decision.rejected(new NoErasureAskedFor(seal.label()));
        Person by = command.by().person();
        if (!facts.editors().contains(by) || by.equals(asked.requestedBy()))
            return Decision.rejected(new NotSecondHand(asked.requestedBy()));
        if (!canDestroy(seal, facts.keys())) return Decision.rejected(new KeysNotHere());
        return Decision.accepted(new IdentityErased(command.source(), asked.reason(), asked.requestedBy(), by));
    }

    /** Where the keys are elsewhere, one would be called destroyed that is not; in a folder that was lost there is none. */
    private boolean canDestroy(Seal seal, KeysHere here) {
        String folder = seal.sealed().keys();
        return folder.equals(here.folder()) || here.formerLost() || !folder.equals(keys());
    }

    /** These with one more event behind them. */
    public Seals evolve(SealEvent event) {
        Map<UUID, Seal> more = new LinkedHashMap<>(bySource);
        UUID source = event.source().value();
        Seal before = more.get(source);
        if (event instanceof SourceSealed sealed) more.putIfAbsent(source, Seal.of(sealed));
        else if (before != null) more.put(source, before.evolve(event));
        return new Seals(more);
    }

    /** The names of those who may see it, as a sentence has them. */
    public static String named(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        List<String> first = new ArrayList<>(names);
        String last = first.removeLast();
        return String.join(", ", first) + " and " + last;
    }
}
