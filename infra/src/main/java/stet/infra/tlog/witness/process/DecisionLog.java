package stet.infra.tlog.witness.process;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;
import stet.infra.tlog.witness.AddCheckpoint;
import stet.infra.tlog.witness.WitnessAnswer;

/** A line for each decision of the witness. */
final class DecisionLog {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 500;

    private final PrintStream out;
    private final InstantSource clock;

    DecisionLog(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    void decided(byte[] request, WitnessAnswer answer) {
        line(
                switch (answer) {
                    case WitnessAnswer.Cosigned(String lines) -> "cosigned " + step(request);
                    case WitnessAnswer.OutOfStep(long size) -> "cosigned " + size + " last, asked for " + step(request);
                    case WitnessAnswer.Refused(int status, String sentence) ->
                        "refused (" + status + ") " + step(request) + ": " + sentence.strip();
                });
    }

    /** Which log wants to go from where to where. A refused root may be evidence against the log. */
    private static String step(byte[] body) {
        try {
            AddCheckpoint request = AddCheckpoint.parse(body);
            Checkpoint checkpoint = Checkpoint.parse(request.checkpoint().text());
            return Strict.shown(checkpoint.origin()) + " from " + request.oldSize() + " to "
                    + checkpoint.head().size() + " with root "
                    + checkpoint.head().root();
        } catch (Malformed e) {
            return "what isn't a request";
        }
    }

    /** One line, whatever others put into it. */
    void line(String text) {
        String line = CONTROL.matcher(text).replaceAll("?");
        String shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        out.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + shown);
    }
}
