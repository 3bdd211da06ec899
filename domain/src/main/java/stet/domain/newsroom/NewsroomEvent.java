package stet.domain.newsroom;

import java.util.List;
import stet.domain.Person;

/** Something that was settled for the newsroom. */
public sealed interface NewsroomEvent {

    /**
     * Somebody said for which reasons statements are dismissed by one press. Statements that were dismissed before keep theirs.
     *
     * @param was those until then
     */
    record DismissalReasonsSet(List<DismissalReason> was, List<DismissalReason> reasons, Person setBy)
            implements NewsroomEvent {}

    /**
     * It told the public of itself. What was published before stays under the description that it was published under.
     *
     * @param number of the description, counted from 1
     */
    record NewsroomDescribed(int number, Description description, Person describedBy) implements NewsroomEvent {}
}
