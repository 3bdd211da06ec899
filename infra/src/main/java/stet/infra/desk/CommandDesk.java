package stet.infra.desk;

import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.reader.ReaderCommand.SetEventAside;
import stet.domain.review.ReviewCommand;
import stet.domain.source.SourceCommand;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AttachSource;

/**
 * Where every command is given. Each call is one transaction; on return the read models show its effect
 * unless {@link Outcome.Done#visible()} says that they are slower than the bounded wait.
 */
public interface CommandDesk {

    Outcome handle(StatementCommand command, Request request);

    Outcome handle(SourceCommand command, Request request);

    Outcome handle(ReviewCommand command, Request request);

    Outcome handle(SetEventAside command, Request request);

    /** Takes an article in with all of its statements, or nothing. */
    Outcome ingest(IngestArticle command, Request request);

    /** Attaches a source that may be new: registers it, or uses the one that has its web address already. */
    Outcome attach(RegisterSource register, AttachSource attach, Request request);
}
