package stet.domain.article;

import stet.domain.Count;
import stet.domain.Rejection;
import stet.domain.words.Isolated;

/** Why an article refuses a command. */
public sealed interface ArticleRejection extends Rejection {

    /** The newsroom has this very text already. */
    record SameText(ArticleId first) implements ArticleRejection {
        @Override
        public String sentence() {
            return "This text was taken in before, as article %s. Open that one, or allow a duplicate."
                    .formatted(first);
        }

        @Override
        public String field() {
            return "text";
        }
    }

    /** The text holds nothing that could be a statement. */
    record NothingToRead() implements ArticleRejection {
        @Override
        public String sentence() {
            return "The text holds no words to check. Paste the article's text.";
        }

        @Override
        public String field() {
            return "text";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The text has more bytes than Stet takes. */
    record TextTooLarge(int limit) implements ArticleRejection {
        @Override
        public String sentence() {
            return "The text is larger than %s bytes. Split the article and ingest its parts."
                    .formatted(Count.of(limit));
        }

        @Override
        public String field() {
            return "text";
        }

        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }
    }

    /** The text falls into more statements than one article may have. */
    record TooManyStatements(int statements, int most) implements ArticleRejection {
        @Override
        public String sentence() {
            return "The text has %s statements, and an article has at most %s. Split it and ingest its parts."
                    .formatted(Count.of(statements), Count.of(most));
        }

        @Override
        public String field() {
            return "text";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** What is given as the text's language is none. */
    record LanguageUnknown(String language) implements ArticleRejection {
        @Override
        public String sentence() {
            return "“%s” is no language that Stet knows. Enter its code, such as en, ar or pt-BR, or its name in English."
                    .formatted(Isolated.of(language));
        }

        @Override
        public String field() {
            return "language";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** No article has this id. */
    record UnknownArticle(ArticleId article) implements ArticleRejection {
        @Override
        public String sentence() {
            return "There is no article %s. Check the id or look for it among the articles.".formatted(article);
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** An article with this id exists already. */
    record AlreadyIngested(ArticleId article) implements ArticleRejection {
        @Override
        public String sentence() {
            return "Article %s is taken in already. Ingest the new one under an id of its own.".formatted(article);
        }
    }
}
