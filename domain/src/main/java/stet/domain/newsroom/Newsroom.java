package stet.domain.newsroom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import stet.domain.Decision;
import stet.domain.newsroom.NewsroomCommand.SetDismissalReasons;
import stet.domain.newsroom.NewsroomEvent.DismissalReasonsSet;

/**
 * The newsroom as its events have made it.
 *
 * @param reasons for which statements are dismissed by one press, in the order in which they are offered
 */
public record Newsroom(List<DismissalReason> reasons) {
    /** The stream of the newsroom: a Stet has one. */
    public static final UUID STREAM = UUID.nameUUIDFromBytes("newsroom".getBytes(StandardCharsets.UTF_8));

    public Newsroom {
        reasons = List.copyOf(reasons);
    }

    /** The state before any event. */
    public static Newsroom unsettled() {
        return new Newsroom(DismissalReason.COMMON);
    }

    /** The event that follows from a command; none where everything is so already. */
    public Decision<NewsroomEvent> decide(NewsroomCommand command) {
        return switch (command) {
            case SetDismissalReasons set ->
                set.reasons().equals(reasons)
                        ? Decision.unchanged()
                        : Decision.accepted(new DismissalReasonsSet(
                                reasons, set.reasons(), set.by().person()));
        };
    }

    /** This state with one more event behind it. */
    public Newsroom evolve(NewsroomEvent event) {
        return switch (event) {
            case DismissalReasonsSet set -> new Newsroom(set.reasons());
        };
    }
}
