package stet.infra.tlog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import stet.infra.tlog.live.HttpLog;
import stet.infra.tlog.live.LogFollower;
import stet.infra.tlog.live.LogFollower.Look;
import stet.infra.tlog.note.NoteFile;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.Malformed;

/** Follows a running log until it shows something wrong, or once. */
final class LiveVerification {
    private static final int MOST_IN_A_ROW = 3;

    private final Task.OfLog task;
    private final LogFollower follower;
    private final PrintStream out;
    private final PrintStream err;
    private int doubts;

    LiveVerification(Task.OfLog task, PrintStream out, PrintStream err) throws IOException {
        this.task = task;
        this.out = out;
        this.err = err;
        Path tokenFile = task.token();
        String token = tokenFile == null ? null : Files.readString(tokenFile).strip();
        this.follower = new LogFollower(
                new HttpLog(task.log(), token), new NoteFile(task.kept()), task.keys(), task.witnesses());
    }

    int run() throws IOException {
        Duration every = task.every();
        if (every == null) return lookOnce();
        int status = lookOrSayWhyNot();
        while (status == VerifyCommand.VERIFIED && pause(every)) status = lookOrSayWhyNot();
        return status;
    }

    private int lookOnce() throws IOException {
        Look look = follower.look();
        if (!(look instanceof LogFollower.Unproved unproved)) return say(look);
        err.println(unproved.sentence());
        return VerifyCommand.CANT_TELL;
    }

    /** What isn't so now may be so later: a log may be busy, a witness behind. But it doesn't stay so. */
    private int lookOrSayWhyNot() throws IOException {
        try {
            Look look = follower.look();
            doubts = look instanceof LogFollower.Doubtful ? doubts + 1 : 0;
            if (!(look instanceof LogFollower.Doubtful doubt) || doubts == MOST_IN_A_ROW) return say(look);
            err.println("In doubt: " + doubt.sentence());
            return VerifyCommand.VERIFIED;
        } catch (IOException | Malformed e) {
            err.println("Nothing to be seen: " + e.getMessage());
            return VerifyCommand.VERIFIED;
        }
    }

    private int say(Look look) throws IOException {
        return switch (look) {
            case LogFollower.Right(var head, var remarks) -> {
                out.println("ok    " + head.size() + " events, root " + head.root() + ", kept in " + task.kept());
                remarks.forEach(sentence -> out.println("ok    " + sentence));
                yield VerifyCommand.VERIFIED;
            }
            case LogFollower.Unwitnessed(String sentence) -> {
                out.println("FAIL  " + sentence);
                yield VerifyCommand.NOT_VERIFIED;
            }
            case LogFollower.Unproved(String sentence, var evidence) ->
                wrong(sentence + " That was so at " + MOST_IN_A_ROW + " looks in a row.", evidence);
            case LogFollower.Wrong(String sentence, var evidence) -> wrong(sentence, evidence);
        };
    }

    private int wrong(String sentence, SignedNote evidence) throws IOException {
        Path file = task.kept().resolveSibling(task.kept().getFileName() + ".conflict");
        new NoteFile(file).write(evidence);
        out.println("FAIL  " + sentence + " What it showed is in " + file + ".");
        return VerifyCommand.NOT_VERIFIED;
    }

    private static boolean pause(Duration every) {
        try {
            Thread.sleep(every);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
