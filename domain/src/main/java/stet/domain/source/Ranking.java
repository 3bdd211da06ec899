package stet.domain.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Rejection;
import stet.domain.source.SourceRejection.RestsOnNone;

/**
 * Whether a source speaks at first hand.
 *
 * @param restsOn the source whose words a secondary one reports; a primary one has none
 */
public record Ranking(Rank rank, @Nullable SourceId restsOn) {

    List<Rejection> shape() {
        return switch (rank) {
            case PRIMARY -> restsOn == null ? List.of() : List.of(new RestsOnNone());
            case SECONDARY ->
                restsOn == null ? List.of(new FieldMissing("restsOn", "the source that this one rests on")) : List.of();
        };
    }
}
