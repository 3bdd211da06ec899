package stet.domain.article;

import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleRejection.AlreadyIngested;
import stet.domain.article.ArticleRejection.NothingToRead;
import stet.domain.article.ArticleRejection.SameText;
import stet.domain.article.ArticleRejection.TooManyStatements;

/** An article as its events have made it. */
public sealed interface Article {

    /** The state before any event. */
    static Article expected() {
        return new Expected();
    }

    Decision<ArticleEvent> decide(IngestArticle command, Reading reading);

    /** This state with one more event behind it. */
    default Article evolve(ArticleEvent event) {
        return switch (event) {
            case ArticleIngested ingested -> new Ingested(ingested.article());
        };
    }

    /**
     * What reading the text brought to light.
     *
     * @param fingerprint SHA-256 of the normalised text, in hexadecimal
     * @param statements how many statements the text has
     * @param most how many statements the newsroom takes in one article
     * @param sameText the first article with this fingerprint, if there is one
     */
    record Reading(
            String fingerprint,
            int statements,
            int most,
            @Nullable ArticleId sameText) {}

    /** No article yet. */
    record Expected() implements Article {
        @Override
        public Decision<ArticleEvent> decide(IngestArticle command, Reading reading) {
            ArticleId first = reading.sameText();
            if (reading.statements() == 0) return Decision.rejected(new NothingToRead());
            if (reading.statements() > reading.most())
                return Decision.rejected(new TooManyStatements(reading.statements(), reading.most()));
            if (first != null && !command.allowDuplicate()) return Decision.rejected(new SameText(first));
            return Decision.accepted(ingested(command, reading));
        }

        private static ArticleIngested ingested(IngestArticle command, Reading reading) {
            return new ArticleIngested(
                    command.article(),
                    command.title(),
                    command.text(),
                    command.url(),
                    command.publisher(),
                    command.author(),
                    command.language(),
                    command.publishedAt(),
                    reading.fingerprint(),
                    reading.statements(),
                    reading.sameText(),
                    command.by().person());
        }
    }

    /** The article is in the newsroom. */
    record Ingested(ArticleId article) implements Article {
        @Override
        public Decision<ArticleEvent> decide(IngestArticle command, Reading reading) {
            return Decision.rejected(new AlreadyIngested(article));
        }
    }
}
