package stet.app.provenance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.app.problem.RefusedRequest;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.source.Nature;
import stet.domain.source.Rank;
import stet.domain.source.Ranking;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;

/** What a body says of a new source besides its title and address; nothing of it when it says none of it. */
public record NewSourceJson(
        @Nullable SourceKind kind,
        @Nullable InterviewJson interview,
        @Nullable String edition,
        @Nullable String place,
        @Nullable Rank rank,
        @Nullable UUID restsOn) {

    public boolean isEmpty() {
        return kind == null && interview == null && edition == null && place == null && rank == null && restsOn == null;
    }

    /** What it is: what its address makes it, where nobody says. */
    public Nature nature(@Nullable String url) {
        return new Nature(
                kind == null ? Nature.of(url).kind() : kind,
                interview == null ? null : interview.interview(),
                edition,
                place);
    }

    /** Absent when nobody says; who says what it rests on has to say that it is secondary, too. */
    public @Nullable Ranking ranking() {
        return rank == null && restsOn == null ? null : ranking(rank, restsOn);
    }

    /** A rank that a body says; it has to be there. */
    public static Ranking ranking(@Nullable Rank rank, @Nullable UUID restsOn) {
        if (rank == null) throw RefusedRequest.because(new FieldMissing("rank", "the rank: PRIMARY or SECONDARY"));
        return new Ranking(rank, restsOn == null ? null : new SourceId(restsOn));
    }
}
