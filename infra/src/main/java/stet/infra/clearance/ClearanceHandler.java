package stet.infra.clearance;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.clearance.ClearanceCommand;
import stet.domain.clearance.ClearanceCommand.ClearArticle;
import stet.domain.clearance.ClearanceCommand.NoticeChange;
import stet.domain.clearance.Examination;
import stet.infra.article.ArticleStreams;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;
import stet.infra.desk.Streams;
import stet.infra.statement.Checkers;

/** Carries out commands about the clearance of articles, by these as the log has them. */
@Component
final class ClearanceHandler implements Handler<ClearanceCommand> {
    private final Streams streams;
    private final ArticlesInLog log;
    private final Checkers checkers;

    ClearanceHandler(Streams streams, ArticlesInLog log, Checkers checkers) {
        this.streams = streams;
        this.log = log;
        this.checkers = checkers;
    }

    @Override
    public Class<ClearanceCommand> commands() {
        return ClearanceCommand.class;
    }

    @Override
    public Work prepare(ClearanceCommand command) {
        return expected -> switch (command) {
            case ClearArticle clear -> clear(clear, expected);
            case NoticeChange notice -> notice(notice);
        };
    }

    /** The version that the caller has seen is the article's, whose text they have read. */
    private Answer clear(ClearArticle command, @Nullable Long expectedVersion) {
        UUID clearance = ArticleStreams.clearance(command.article());
        Optional<Examination> article = log.examine(command.article());
        if (article.isEmpty()) return Answer.refused(clearance, new UnknownArticle(command.article()));
        long version = article.get().version();
        if (expectedVersion != null && expectedVersion != version)
            return Answer.refused(clearance, new ChangedMeanwhile(expectedVersion, version));
        boolean editor = checkers.editors().contains(command.by().person());
        return streams.give(
                ClearanceStreams.CLEARANCE,
                clearance,
                null,
                state -> state.decide(command, article.get(), log.since(state), editor));
    }

    private Answer notice(NoticeChange command) {
        return streams.give(
                ClearanceStreams.CLEARANCE,
                ArticleStreams.clearance(command.article()),
                null,
                state -> state.notice(log.since(state)));
    }
}
