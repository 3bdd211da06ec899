package stet.infra.desk;

import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import stet.domain.article.Article;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.reader.ReaderCommand.SetEventAside;
import stet.domain.review.ReviewCommand;
import stet.domain.source.SourceCommand;
import stet.domain.statement.Facts;
import stet.domain.statement.StatementCommand;

/** A command on its way to the stream that decides, with the facts to decide by. */
public sealed interface Order {

    UUID stream();

    /** The version that the stream must have, null when any will do. */
    default @Nullable Long expectedVersion() {
        return null;
    }

    static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier(((Order) message.getPayload()).stream(), null);
    }

    /** Ingest an article that was read. */
    record ToIngest(IngestArticle command, Article.Reading reading) implements Order {
        @Override
        public UUID stream() {
            return command.article().value();
        }
    }

    /** Do something with a statement. */
    record ToStatement(
            StatementCommand command, Facts facts, @Nullable Long expectedVersion) implements Order {
        @Override
        public UUID stream() {
            return command.statement().value();
        }
    }

    /** Set an event aside for a reader that fails at the one with this index. */
    record ToReader(SetEventAside command, @Nullable Long failingAt) implements Order {
        @Override
        public UUID stream() {
            return command.reader().stream();
        }
    }

    /** Do something with a review of a log that has so many entries. */
    record ToReview(
            ReviewCommand command, long logSize, @Nullable Long expectedVersion) implements Order {
        @Override
        public UUID stream() {
            return command.review().value();
        }
    }

    /** Do something with a source. */
    record ToSource(SourceCommand command, @Nullable Long expectedVersion) implements Order {
        @Override
        public UUID stream() {
            return command.source().value();
        }
    }
}
