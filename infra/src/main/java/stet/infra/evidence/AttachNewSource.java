package stet.infra.evidence;

import java.util.List;
import java.util.stream.Stream;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Rejection;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.statement.StatementCommand.AttachSource;

/**
 * Attach a source that may be new: register it, or use the one that has its web address already, which needs no title again.
 */
public record AttachNewSource(RegisterSource register, AttachSource attach) implements Command {

    @Override
    public Actor by() {
        return attach.by();
    }

    @Override
    public List<Rejection> shape() {
        return Stream.concat(shapeOfSource(), attach.shape().stream())
                .distinct()
                .toList();
    }

    private Stream<Rejection> shapeOfSource() {
        boolean mayBeKnown = register.url() != null;
        return register.shape().stream()
                .filter(wrong ->
                        !(mayBeKnown && wrong instanceof FieldMissing missing && "title".equals(missing.field())));
    }
}
