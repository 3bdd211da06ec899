package stet.infra.witness;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;

/** The log's witnesses: shows them its checkpoints, and the world what they cosigned. */
public class Witnesses {
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
        Standing standing = cosignatures.of(contact);
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

    private static long size(SignedNote checkpoint) {
        return Checkpoint.parse(checkpoint.text()).head().size();
    }

    /** What keeps the witnesses up to date. */
    Errands errands() {
        return new Errands(http, correspondents);
    }
}
