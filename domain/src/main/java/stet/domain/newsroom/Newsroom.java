package stet.domain.newsroom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import stet.domain.Decision;
import stet.domain.newsroom.NewsroomCommand.DescribeNewsroom;
import stet.domain.newsroom.NewsroomCommand.SetDismissalReasons;
import stet.domain.newsroom.NewsroomEvent.DismissalReasonsSet;
import stet.domain.newsroom.NewsroomEvent.NewsroomDescribed;
import stet.domain.newsroom.NewsroomRejection.EditorDescribes;

/**
 * The newsroom as its events have made it.
 *
 * @param reasons for which statements are dismissed by one press, in the order in which they are offered
 * @param description what it tells the public of itself
 * @param descriptions how often it has described itself: the number of that description, 0 while it never has
 */
public record Newsroom(List<DismissalReason> reasons, Description description, int descriptions) {
    /** The stream of the newsroom: a Stet has one. */
    public static final UUID STREAM = UUID.nameUUIDFromBytes("newsroom".getBytes(StandardCharsets.UTF_8));

    public Newsroom {
        reasons = List.copyOf(reasons);
    }

    /** The state before any event. */
    public static Newsroom unsettled() {
        return new Newsroom(DismissalReason.COMMON, Description.PLAIN, 0);
    }

    /**
     * The event that follows from a command; none where everything is so already.
     *
     * @param editor whether whoever gives it is an editor
     */
    public Decision<NewsroomEvent> decide(NewsroomCommand command, boolean editor) {
        return switch (command) {
            case SetDismissalReasons set ->
                set.reasons().equals(reasons)
                        ? Decision.unchanged()
                        : Decision.accepted(new DismissalReasonsSet(
                                reasons, set.reasons(), set.by().person()));
            case DescribeNewsroom describe -> describe(describe, editor);
        };
    }

    private Decision<NewsroomEvent> describe(DescribeNewsroom command, boolean editor) {
        if (!editor) return Decision.rejected(new EditorDescribes());
        return descriptions > 0 && command.description().equals(description)
                ? Decision.unchanged()
                : Decision.accepted(new NewsroomDescribed(
                        descriptions + 1, command.description(), command.by().person()));
    }

    /** This state with one more event behind it. */
    public Newsroom evolve(NewsroomEvent event) {
        return switch (event) {
            case DismissalReasonsSet set -> new Newsroom(set.reasons(), description, descriptions);
            case NewsroomDescribed described -> new Newsroom(reasons, described.description(), described.number());
        };
    }
}
