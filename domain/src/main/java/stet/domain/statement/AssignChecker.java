package stet.domain.statement;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;

/** Give a claim to the person who is to check it. */
public record AssignChecker(StatementId statement, Person checker, Actor by) implements StatementCommand {

    @Override
    public List<Rejection> shape() {
        return List.of();
    }
}
