package stet.domain.statement;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;

/** Take a claim back from the person who was to check it. */
public record ReleaseChecker(StatementId statement, Actor by) implements StatementCommand {

    @Override
    public List<Rejection> shape() {
        return List.of();
    }
}
