package stet.domain.statement;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.Shape;

/** Leave a note on a statement, for everyone in the newsroom. */
public record AddNote(StatementId statement, String text, Actor by) implements StatementCommand {

    @Override
    public List<Rejection> shape() {
        return Shape.of(Fields.TEXT.require(text));
    }
}
