package stet.infra.tlog.witness;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.NoteSignature;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;
import stet.infra.tlog.witness.WitnessAnswer.Cosigned;
import stet.infra.tlog.witness.WitnessAnswer.OutOfStep;
import stet.infra.tlog.witness.WitnessAnswer.Refused;
import stet.infra.tlog.witness.WitnessState.Latest;

/** Cosigns what continues the last it cosigned, in the order of checks that C2SP tlog-witness lays down. */
public final class Witness {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    private final SigningKey key;
    private final List<VerifierKey> logs;
    private final WitnessState state;
    private final InstantSource clock;

    /**
     * Watches logs.
     *
     * @param logs keys of the logs that are watched; a key's name is its log's origin
     */
    public Witness(SigningKey key, Collection<VerifierKey> logs, WitnessState state, InstantSource clock) {
        this.key = key;
        this.logs = List.copyOf(logs);
        this.state = state;
        this.clock = clock;
    }

    public WitnessAnswer addCheckpoint(byte[] body) {
        AddCheckpoint request;
        Checkpoint claimed;
        try {
            request = AddCheckpoint.parse(body);
            claimed = Checkpoint.parse(request.checkpoint().text());
        } catch (Malformed e) {
            return new Refused(BAD_REQUEST, e.getMessage() + "\n");
        }
        List<VerifierKey> keys = keysOf(claimed.origin());
        if (keys.isEmpty()) return refused(NOT_FOUND, "This witness doesn't watch " + claimed.origin() + ".");
        return switch (Checkpoint.open(request.checkpoint(), keys)) {
            case Opening.Refused(String sentence) -> refused(FORBIDDEN, sentence);
            case Opening.Opened(Checkpoint checkpoint, var signatures) -> decide(request, checkpoint, signatures);
        };
    }

    private List<VerifierKey> keysOf(String origin) {
        return logs.stream().filter(log -> log.name().name().equals(origin)).toList();
    }

    private WitnessAnswer decide(AddCheckpoint request, Checkpoint checkpoint, List<NoteSignature> signatures) {
        TreeHead next = checkpoint.head();
        if (request.oldSize() > next.size())
            return refused(BAD_REQUEST, "The old size is larger than the checkpoint's.");
        TreeHead known = known(checkpoint.origin());
        if (request.oldSize() != known.size()) return new OutOfStep(known.size());
        if (!continues(known, next, request))
            return refused(UNPROCESSABLE, "The checkpoint isn't proved to continue the last one cosigned.");
        return cosign(checkpoint, known, signatures);
    }

    private TreeHead known(String origin) {
        return state.latest(origin).map(Latest::head).orElse(TreeHead.EMPTY);
    }

    private static boolean continues(TreeHead known, TreeHead next, AddCheckpoint request) {
        if (next.size() == 0 && !next.root().equals(Hash.EMPTY_TREE)) return false;
        if (known.size() == 0) return request.proof().path().isEmpty();
        return request.proof().proves(known, next);
    }

    private WitnessAnswer cosign(Checkpoint checkpoint, TreeHead known, List<NoteSignature> signatures) {
        NoteSignature cosignature = key.cosign(checkpoint, clock.instant());
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(cosignature);
        Latest next = new Latest(checkpoint.head(), new SignedNote(checkpoint.text(), all));
        if (state.advance(checkpoint.origin(), known, next)) return new Cosigned(cosignature.line() + "\n");
        return new OutOfStep(known(checkpoint.origin()).size());
    }

    /** The last checkpoint of the log whose origin has that SHA-256, in hex (C2SP tlog-witness, Monitor Retrieval). */
    public Optional<SignedNote> lastOf(String originHash) {
        return logs.stream()
                .map(log -> log.name().name())
                .filter(origin -> HexFormat.of().formatHex(Hash.sha256(origin)).equals(originHash))
                .findFirst()
                .flatMap(state::latest)
                .map(Latest::note);
    }

    private static Refused refused(int status, String sentence) {
        return new Refused(status, sentence + "\n");
    }
}
