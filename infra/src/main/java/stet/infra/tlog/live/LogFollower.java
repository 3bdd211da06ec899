package stet.infra.tlog.live;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Handover;
import stet.infra.tlog.note.Handover.Succession;
import stet.infra.tlog.note.NoteFile;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.note.Vouching;
import stet.infra.tlog.tree.ConsistencyProof;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;

/** Looks at a log again and again, and holds each checkpoint against the one before. */
public final class LogFollower {
    private final LogSource log;
    private final NoteFile kept;
    private final List<VerifierKey> witnesses;
    private Succession succession;

    /**
     * Follows a log.
     *
     * @param kept the newest checkpoint that was seen and is believed
     * @param witnesses that must all cosign
     */
    public LogFollower(HttpLog log, NoteFile kept, Collection<VerifierKey> trusted, Collection<VerifierKey> witnesses) {
        this((LogSource) log, kept, trusted, witnesses);
    }

    LogFollower(LogSource log, NoteFile kept, Collection<VerifierKey> trusted, Collection<VerifierKey> witnesses) {
        this.log = log;
        this.kept = kept;
        this.succession = Handover.follow(trusted, List.of());
        this.witnesses = List.copyOf(witnesses);
    }

    /** Looks once. A log that can't be asked is no wrong one: that is an {@link IOException}. */
    public Look look() throws IOException {
        Optional<SignedNote> keptNote = kept.read();
        SignedNote note = log.checkpoint();
        learnKeys(Stream.concat(Stream.of(note), keptNote.stream()));
        TreeHead before = keptNote.map(this::keptHead).orElse(TreeHead.EMPTY);
        return switch (open(note)) {
            case Opening.Refused(String sentence) ->
                new Wrong("The checkpoint isn't to be believed: " + sentence, note);
            case Opening.Opened(Checkpoint checkpoint, var signatures) -> compare(before, checkpoint.head(), note);
        };
    }

    private Look compare(TreeHead before, TreeHead now, SignedNote note) throws IOException {
        try {
            return hold(before, now, note);
        } catch (NoProof nothing) {
            return new Unproved("The log signed " + now.size() + " events" + nothing.getMessage(), note);
        }
    }

    /** Asks who took over from the keys that are believed, when there is something that they didn't sign. */
    private void learnKeys(Stream<SignedNote> notes) throws IOException {
        if (notes.anyMatch(note -> open(note) instanceof Opening.Refused))
            succession = Handover.follow(succession.trusted(), log.handovers());
    }

    private Opening open(SignedNote note) {
        return Checkpoint.open(note, succession.trusted());
    }

    private TreeHead keptHead(SignedNote note) {
        return switch (open(note)) {
            case Opening.Opened(Checkpoint checkpoint, var signatures) -> checkpoint.head();
            case Opening.Refused(String sentence) ->
                throw new IllegalStateException("The kept checkpoint isn't signed with these keys: " + sentence);
        };
    }

    private Look hold(TreeHead before, TreeHead now, SignedNote note) throws IOException {
        if (now.size() < before.size())
            return new Wrong("The log had " + before.size() + " events and now has only " + now.size() + ".", note);
        if (now.size() == before.size() && !now.root().equals(before.root()))
            return new Wrong("The log has two roots for its first " + now.size() + " events.", note);
        if (!isContinued(before, now))
            return new Wrong(
                    "The log can't prove that its first " + before.size() + " events are those of before.", note);
        kept.write(note);
        return witnesses.isEmpty() ? new Right(now, succession.sentences()) : vouchedFor(before, now, note);
    }

    private boolean isContinued(TreeHead before, TreeHead now) throws IOException {
        if (before.size() == 0 || before.equals(now)) return true;
        return before.size() < now.size() && proof(before.size(), now.size()).proves(before, now);
    }

    private ConsistencyProof proof(long from, long to) throws IOException {
        try {
            return log.consistency(from, to);
        } catch (InterruptedIOException stopped) {
            throw stopped;
        } catch (IOException | Malformed none) {
            throw new NoProof(", and doesn't prove that its first " + from + " belong to them: " + none.getMessage());
        }
    }

    /**
     * What is newest was not cosigned yet while the log grows. So what the witnesses cosigned last counts, if it covers what
     * was seen at the look before.
     */
    private Look vouchedFor(TreeHead before, TreeHead now, SignedNote newest) throws IOException {
        boolean isDone = Vouching.all(witnesses, newest).stream().allMatch(Vouching::isGiven);
        SignedNote note = isDone ? newest : log.cosigned(witnesses);
        return switch (open(note)) {
            case Opening.Refused(String sentence) ->
                new Wrong("The checkpoint for the witnesses isn't to be believed: " + sentence, note);
            case Opening.Opened(Checkpoint checkpoint, var signatures) ->
                vouchedFor(before, now, checkpoint.head(), note);
        };
    }

    private Look vouchedFor(TreeHead before, TreeHead now, TreeHead cosigned, SignedNote note) throws IOException {
        boolean agrees = cosigned.size() <= now.size() ? isContinued(cosigned, now) : isContinued(now, cosigned);
        if (!agrees) return new Wrong("What the witnesses cosigned is not what the log shows.", note);
        List<Vouching> vouching = Vouching.all(witnesses, note);
        List<String> missing = vouching.stream()
                .filter(each -> !each.isGiven())
                .map(Vouching::sentence)
                .toList();
        if (!missing.isEmpty()) return new Unwitnessed(String.join(" ", missing));
        if (cosigned.size() < before.size())
            return new Unwitnessed("The witnesses cosigned only the first " + cosigned.size()
                    + " events, and the log had shown " + before.size() + " at the look before.");
        return new Right(
                now,
                Stream.concat(succession.sentences().stream(), vouching.stream().map(Vouching::sentence))
                        .toList());
    }

    /** What a look showed. */
    public sealed interface Look {}

    /**
     * The log continues what was seen before.
     *
     * @param remarks which keys were learned, and what each witness that was demanded says
     */
    public record Right(TreeHead head, List<String> remarks) implements Look {
        public Right {
            remarks = List.copyOf(remarks);
        }
    }

    /** Nothing is shown to be wrong, and something isn't shown to be right. */
    public sealed interface Doubtful extends Look {
        String sentence();
    }

    /** The log continues what was seen before, but not all witnesses that were demanded say so. */
    public record Unwitnessed(String sentence) implements Doubtful {}

    /**
     * The log shows a checkpoint and doesn't prove that it continues what was seen before. It may have been busy; a log that
     * was rewritten can do no other.
     *
     * @param evidence what it signed
     */
    public record Unproved(String sentence, SignedNote evidence) implements Doubtful {}

    /**
     * The log shows something that it mustn't.
     *
     * @param evidence what it signed; with the kept checkpoint it convicts the log
     */
    public record Wrong(String sentence, SignedNote evidence) implements Look {}

    /** What the log was asked to prove, it didn't. */
    private static final class NoProof extends IOException {
        private static final long serialVersionUID = 1;

        NoProof(String sentence) {
            super(sentence);
        }
    }
}
