package stet.domain.review;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Say what is not in order about an entry of the log, or has to be explained. */
public record QuestionEntry(ReviewId review, long index, String note, Actor by) implements ReviewCommand {

    @Override
    public List<Rejection> shape() {
        return Shape.of(Mark.NOTE.require(note));
    }
}
