package stet.infra.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementCommand.CarryStatement;
import stet.domain.statement.StatementCommand.ChangeStatement;
import stet.domain.statement.StatementCommand.CutStatement;
import stet.domain.statement.StatementCommand.RevisionCommand;
import stet.domain.statement.StatementId;
import stet.domain.text.Context;
import stet.domain.text.Place;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.infra.article.Revisions;
import stet.infra.text.revision.Change;
import stet.infra.text.revision.Row;

/** What each statement would be told if an earlier revision's text were revised to again: by the preview of that revision. */
@Component
class RevisionAgain {
    private final Revisions revisions;

    RevisionAgain(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * A text that would be the article's.
     *
     * @param commands what its statements would be told
     * @param added what it would have besides
     */
    record Text(Map<StatementId, RevisionCommand> commands, List<String> added) {
        static final Text NO_OTHER = new Text(Map.of(), List.of());
    }

    /** The text of a revision that there is; the latest one is no other. */
    Text of(ArticleId article, int revision) {
        int latest = revisions.latest(article);
        String text = revisions.text(article, revision).orElseThrow();
        ReviseArticle again = new ReviseArticle(article, text, latest, List.of(), null, Actor.STET);
        List<Row<UUID>> rows =
                revision == latest ? List.of() : revisions.preview(again).rows();
        return text(rows, again);
    }

    private static Text text(List<Row<UUID>> rows, ReviseArticle again) {
        Map<StatementId, RevisionCommand> commands = new HashMap<>();
        List<String> added = new ArrayList<>();
        int position = 0;
        for (Row<UUID> row : rows) {
            if (row.range() != null) position++;
            if (row.change() == Change.NEW) added.add(Objects.requireNonNull(row.newText()));
            else {
                RevisionCommand command = command(row, position, again);
                commands.put(command.statement(), command);
            }
        }
        return new Text(commands, List.copyOf(added));
    }

    private static RevisionCommand command(Row<UUID> row, int position, ReviseArticle again) {
        StatementId statement = new StatementId(Objects.requireNonNull(row.statement(), "only new ones have none"));
        TextRange range = row.range();
        int revision = again.baseRevision() + 1;
        if (range == null) return new CutStatement(statement, revision, again.by());
        Place place = new Place(
                revision,
                position,
                range,
                range.of(again.text()),
                StatementKind.SENTENCE,
                Context.around(range, again.text()));
        return row.change() == Change.CHANGED
                ? new ChangeStatement(statement, place, null, row.byHand(), false, again.by())
                : new CarryStatement(statement, place, null, row.change() == Change.MOVED, again.by());
    }
}
