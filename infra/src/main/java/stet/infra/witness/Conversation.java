package stet.infra.witness;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.NoteSignature;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.TreeHead;
import stet.infra.tlog.witness.AddCheckpoint;
import stet.infra.tlog.witness.CheckpointSubmission;
import stet.infra.witness.Reaction.Contradicted;
import stet.infra.witness.Reaction.Cosigned;
import stet.infra.witness.Reaction.Overtaken;
import stet.infra.witness.Reaction.Trouble;

/** The talk with one witness about one checkpoint, to its end. */
final class Conversation {
    private static final int MOST_QUESTIONS = 4;
    private static final int NOT_CONSISTENT = 422;

    private final WitnessClient client;
    private final Contact witness;
    private final WitnessedLog log;
    private final SignedNote note;
    private final Checkpoint checkpoint;

    Conversation(WitnessClient client, Contact witness, WitnessedLog log, SignedNote note) {
        this.client = client;
        this.witness = witness;
        this.log = log;
        this.note = note;
        this.checkpoint = Checkpoint.parse(note.text());
    }

    /** Asks, and answers the witness's questions. */
    Reaction from(long cosignedLast) throws InterruptedException {
        long size = checkpoint.head().size();
        CheckpointSubmission submission = new CheckpointSubmission(note, log.prover(size), witness.key());
        try {
            return talk(submission, submission.from(cosignedLast > 0 && cosignedLast <= size ? cosignedLast : 0));
        } catch (IOException e) {
            return new Trouble("The witness can't be reached: " + e.getMessage() + ".");
        }
    }

    private Reaction talk(CheckpointSubmission submission, AddCheckpoint first)
            throws IOException, InterruptedException {
        AddCheckpoint request = first;
        for (int questions = 0; questions < MOST_QUESTIONS; questions++) {
            HttpResponse<byte[]> answer = client.submit(witness, request);
            switch (submission.read(answer.statusCode(), answer.body())) {
                case CheckpointSubmission.Done(SignedNote cosigned) -> {
                    return new Cosigned(checkpoint.head().size(), cosignature(cosigned));
                }
                case CheckpointSubmission.Again(AddCheckpoint next) -> {
                    if (next.oldSize() == request.oldSize()) return disputed();
                    request = next;
                }
                case CheckpointSubmission.Ahead(long size) -> {
                    return ahead(size);
                }
                case CheckpointSubmission.Failed(String sentence) -> {
                    return answer.statusCode() == NOT_CONSISTENT ? disputed() : new Trouble(sentence);
                }
            }
        }
        return new Trouble("The witness named another size each time it was asked.");
    }

    private String cosignature(SignedNote cosigned) {
        return cosigned.signatures().stream()
                .filter(signature -> signature.key().equals(witness.key().name()))
                .map(NoteSignature::line)
                .findFirst()
                .orElseThrow();
    }

    /** The witness cosigned more than it was shown now. Its word alone is trouble; this log's own signature convicts it. */
    private Reaction ahead(long size) throws InterruptedException {
        long newest = newest();
        if (newest >= size) return new Overtaken();
        String lost = "The witness %s cosigned %d events of this log, which now has signed only %d: %s"
                .formatted(
                        witness.name(), size, newest, "signed events are lost, perhaps by restoring an older backup.");
        if (shown().filter(head -> head.size() > newest).isEmpty())
            return new Trouble(lost + " The witness shows no proof of it: ask who runs it.");
        return new Contradicted(lost + " The witness shows this log's own signature over them.");
    }

    /** The witness finds that the checkpoint doesn't continue what it cosigned. Its word isn't enough to convict the log. */
    private Reaction disputed() throws InterruptedException {
        Optional<TreeHead> shown = shown();
        if (shown.isEmpty())
            return new Trouble("The witness finds that the log doesn't continue what it cosigned, but shows no proof.");
        TreeHead head = shown.get();
        if (head.size() > newest()) return ahead(head.size());
        if (log.prover(head.size()).head().equals(head))
            return new Trouble("The witness refuses a checkpoint that continues what it cosigned.");
        return new Contradicted(
                "The witness %s shows this log's own signature over %d events that aren't its first %d now: %s"
                        .formatted(
                                witness.name(),
                                head.size(),
                                head.size(),
                                "the log was rewritten, or its key signs two logs."));
    }

    /** What the witness cosigned last, as far as it shows it with this log's own signature. */
    private Optional<TreeHead> shown() throws InterruptedException {
        return client.shown(witness, checkpoint.origin())
                .filter(shown -> Checkpoint.open(shown, log.keys()) instanceof Opening.Opened)
                .map(shown -> Checkpoint.parse(shown.text()))
                .filter(shown -> shown.origin().equals(checkpoint.origin()))
                .map(Checkpoint::head);
    }

    private long newest() {
        return log.newest()
                .map(newest -> Checkpoint.parse(newest.text()).head().size())
                .orElse(0L);
    }
}
