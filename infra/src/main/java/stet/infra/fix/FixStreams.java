package stet.infra.fix;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import stet.domain.fix.FixEvent;
import stet.domain.fix.Fixes;
import stet.domain.fix.Wording;
import stet.domain.statement.Standing;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementId;
import stet.domain.text.Place;
import stet.domain.verdict.Verdict;
import stet.infra.desk.StreamType;
import stet.infra.text.NormalisedText;

/** The stream in which all fixes of one statement stand, so that two which exclude each other meet there. */
public final class FixStreams {
    public static final StreamType<Fixes, FixEvent> FIXES =
            StreamType.read(FixFamily.NAME, id -> Fixes.NONE, Fixes::evolve);

    private FixStreams() {}

    /** The stream's name: a UUID (version 3) of the statement's, which is a stream of its own already. */
    public static UUID of(StatementId statement) {
        return UUID.nameUUIDFromBytes(("fixes " + statement).getBytes(StandardCharsets.UTF_8));
    }

    /** A statement that was recorded, as its fixes see it. */
    public static Wording wording(StatementId id, Statement statement) {
        Place place = statement.place().orElseThrow();
        return new Wording(
                id,
                statement.article().orElseThrow(),
                statement.author(),
                place.revision(),
                place.text(),
                statement.cutIn(),
                claims(statement),
                NormalisedText::of);
    }

    /** What a stale verdict said of a claim it says no more. */
    private static Map<Integer, Boolean> claims(Statement statement) {
        return statement.claims().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, claim -> isRefuted(claim.getValue().standing())));
    }

    private static boolean isRefuted(Standing standing) {
        return standing.verdict() == Verdict.REFUTED && !standing.stale();
    }
}
