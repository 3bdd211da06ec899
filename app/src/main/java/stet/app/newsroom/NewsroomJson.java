package stet.app.newsroom;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import stet.domain.newsroom.DismissalReason;
import stet.domain.newsroom.Newsroom;
import stet.domain.statement.Dismissal;

/**
 * The newsroom as the API says it.
 *
 * @param descriptions how often it has described itself: the number of the description
 */
@Schema(name = "Newsroom")
record NewsroomJson(List<Reason> dismissalReasons, int descriptions, DescriptionJson description) {

    @Schema(name = "DismissalReason")
    record Reason(Dismissal kind, String reason) {
        static Reason of(DismissalReason reason) {
            return new Reason(reason.kind(), reason.words());
        }
    }

    static NewsroomJson of(Newsroom newsroom) {
        return new NewsroomJson(
                newsroom.reasons().stream().map(Reason::of).toList(),
                newsroom.descriptions(),
                DescriptionJson.of(newsroom.description()));
    }
}
