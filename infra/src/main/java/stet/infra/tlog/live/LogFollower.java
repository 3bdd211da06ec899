package stet.infra.tlog.live;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.NoteFile;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.TreeHead;

/** Looks at a log again and again, and holds each checkpoint against the one before. */
public final class LogFollower {
    private final LogSource log;
    private final NoteFile kept;
    private final List<VerifierKey> trusted;

    /**
     * Follows a log.
     *
     * @param kept the newest checkpoint that was seen and is believed
     */
    public LogFollower(HttpLog log, NoteFile kept, Collection<VerifierKey> trusted) {
        this((LogSource) log, kept, trusted);
    }

    LogFollower(LogSource log, NoteFile kept, Collection<VerifierKey> trusted) {
        this.log = log;
        this.kept = kept;
        this.trusted = List.copyOf(trusted);
    }

    /** Looks once. A log that can't be asked is no wrong one: that is an {@link IOException}. */
    public Look look() throws IOException {
        Optional<TreeHead> before = kept.read().map(this::keptHead);
        SignedNote note = log.checkpoint();
        return switch (Checkpoint.open(note, trusted)) {
            case Opening.Refused(String sentence) ->
                new Wrong("The checkpoint isn't to be believed: " + sentence, note);
            case Opening.Opened(Checkpoint checkpoint, var signatures) ->
                before.isPresent() ? compare(before.get(), checkpoint.head(), note) : keep(checkpoint.head(), note);
        };
    }

    private TreeHead keptHead(SignedNote note) {
        return switch (Checkpoint.open(note, trusted)) {
            case Opening.Opened(Checkpoint checkpoint, var signatures) -> checkpoint.head();
            case Opening.Refused(String sentence) ->
                throw new IllegalStateException("The kept checkpoint isn't signed with these keys: " + sentence);
        };
    }

    private Look compare(TreeHead before, TreeHead now, SignedNote note) throws IOException {
        if (now.size() < before.size())
            return new Wrong("The log had " + before.size() + " events and now has only " + now.size() + ".", note);
        if (now.size() == before.size() && !now.root().equals(before.root()))
            return new Wrong("The log has two roots for its first " + now.size() + " events.", note);
        if (now.size() == before.size() || before.size() == 0) return keep(now, note);
        if (log.consistency(before.size(), now.size()).proves(before, now)) return keep(now, note);
        return new Wrong("The log can't prove that its first " + before.size() + " events are those of before.", note);
    }

    private Look keep(TreeHead head, SignedNote note) throws IOException {
        kept.write(note);
        return new Right(head);
    }

    /** What a look showed. */
    public sealed interface Look {}

    /** The log continues what was seen before. */
    public record Right(TreeHead head) implements Look {}

    /**
     * The log shows something that it mustn't.
     *
     * @param evidence what it signed; with the kept checkpoint it convicts the log
     */
    public record Wrong(String sentence, SignedNote evidence) implements Look {}
}
