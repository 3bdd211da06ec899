package stet.infra.article;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;
import stet.domain.statement.Context;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementId;
import stet.domain.statement.TextRange;
import stet.infra.desk.Answer;
import stet.infra.desk.Order;
import stet.infra.desk.Orders;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.source.Reservations;
import stet.infra.text.Segment;

/** Takes in one article: reads it, then begins its stream and that of each of its statements. */
public final class Ingestion {
    private static final int FIRST_REVISION = 1;

    private final Orders orders;
    private final Reservations reservations;
    private final NewStatements newStatements;
    private final IngestArticle command;
    private final ReadText text;
    private final int most;
    private final List<StatementId> statements;

    /** Reads the text, which takes too long to do it while a transaction is open. */
    public Ingestion(
            Orders orders,
            Reservations reservations,
            NewStatements newStatements,
            TimeOrderedIds ids,
            IngestArticle command,
            int most) {
        this.orders = orders;
        this.reservations = reservations;
        this.newStatements = newStatements;
        this.command = command;
        this.most = most;
        this.text = ReadText.of(command.text());
        this.statements = Stream.generate(() -> new StatementId(ids.next()))
                .limit(text.segments().size())
                .toList();
    }

    public Answer record() {
        ArticleId first = reservations.firstWithText(text.fingerprint(), command.article());
        Answer answer = orders.give(new Order.ToIngest(command, text.reading(most, first)));
        if (!answer.isRefused())
            newStatements.begin(IntStream.range(0, statements.size()).mapToObj(this::statement));
        return answer;
    }

    private RecordStatement statement(int place) {
        Segment segment = text.segments().get(place);
        TextRange range = new TextRange(segment.start(), segment.end());
        return new RecordStatement(
                statements.get(place),
                command.article(),
                FIRST_REVISION,
                place + 1,
                range,
                range.of(command.text()),
                segment.kind(),
                Context.around(range, command.text()),
                repeated(segment),
                command.author(),
                command.by());
    }

    private @Nullable StatementId repeated(Segment segment) {
        return segment.repeats() == null ? null : statements.get(segment.repeats());
    }
}
