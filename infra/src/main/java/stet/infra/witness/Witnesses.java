package stet.infra.witness;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.infra.log.SignedCheckpoint;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;

/** The log's witnesses: shows them its checkpoints, and the world what they cosigned. */
public class Witnesses {
    /** More than one only where rows were spoilt. */
    private static final int MOST_TRIED = 16;

    private final WitnessedLog log;
    private final Cosignatures cosignatures;
    private final List<Contact> contacts;
    private final List<Correspondent> correspondents;
    private final ImpatientHttp http;

    Witnesses(WitnessedLog log, Cosignatures cosignatures, WitnessProperties settings, Clock clock) {
        this.log = log;
        this.cosignatures = cosignatures;
        this.contacts = settings.contacts();
        this.http = new ImpatientHttp(settings.witnessPatience());
        WitnessClient client = new WitnessClient(http);
        this.correspondents = contacts.stream()
                .map(contact ->
                        new Correspondent(contact, client, log, cosignatures, clock, settings.witnessInterval()))
                .toList();
    }

    /** A newer checkpoint was signed in this replica. Returns at once. */
    public void newCheckpoint() {
        correspondents.forEach(Correspondent::ring);
    }

    /** How each witness stands, in the order of the settings. */
    public List<WitnessStatus> statuses() {
        long newest = log.newest().map(Witnesses::size).orElse(0L);
        return contacts.stream().map(contact -> status(contact, newest)).toList();
    }

    private WitnessStatus status(Contact contact, long newest) {
        WitnessStanding standing = cosignatures.of(contact);
        return new WitnessStatus(
                contact.name(),
                contact.key().toString(),
                contact.url(),
                standing.cosignedSize(),
                standing.cosignedAt(),
                Math.max(0, newest - standing.cosignedSize()),
                standing.trouble(),
                standing.troubleSince());
    }

    /**
     * The checkpoint with the cosignatures that witnesses in the settings gave it so far. What else stands among them in the
     * database is left out: it must keep nobody from seeing the log's own signature.
     */
    public SignedNote cosigned(SignedNote checkpoint) {
        Map<String, String> lines = cosignatures.linesOver(size(checkpoint), contacts);
        return checkpoint.with(contacts.stream()
                .flatMap(contact -> contact.reads(lines.get(contact.id()), checkpoint.text()).stream())
                .limit(SignedNote.MOST_SIGNATURES - checkpoint.signatures().size())
                .toList());
    }

    /** The checkpoint with the same. */
    public SignedCheckpoint cosigned(SignedCheckpoint checkpoint) {
        return new SignedCheckpoint(cosigned(checkpoint.note()), checkpoint.head(), checkpoint.signedAt());
    }

    /**
     * The newest checkpoint that all of these cosigned. While the log grows, what is newest of all has not been cosigned yet.
     *
     * @param names of witnesses in the settings
     * @return empty when there is none yet, or someone is named who isn't asked
     */
    public Optional<SignedCheckpoint> newestCosignedBy(Collection<String> names) {
        List<Contact> named = contacts.stream()
                .filter(contact -> names.contains(contact.name()))
                .toList();
        if (names.isEmpty() || !named.stream().map(Contact::name).toList().containsAll(names)) return Optional.empty();
        return cosignatures.sizesOf(named, MOST_TRIED).stream()
                .flatMap(size -> log.over(size).stream())
                .map(this::cosigned)
                .filter(checkpoint -> named.stream()
                        .allMatch(contact ->
                                checkpoint.note().cosignedAt(contact.key()).isPresent()))
                .findFirst();
    }

    private static long size(SignedNote checkpoint) {
        return Checkpoint.parse(checkpoint.text()).head().size();
    }

    /** What keeps the witnesses up to date. */
    Errands errands() {
        return new Errands(http, correspondents);
    }
}
