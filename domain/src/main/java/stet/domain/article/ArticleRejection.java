package stet.domain.article;

import java.util.UUID;
import stet.domain.Count;
import stet.domain.Rejection;
import stet.domain.text.TextRange;
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

    /** What was sent was made from a revision that is no longer the latest. */
    record RevisedMeanwhile(int base, int latest) implements ArticleRejection {
        @Override
        public String sentence() {
            return "What you sent was made from revision %d, and the latest one is %d. Look at that one, and revise it."
                    .formatted(base, latest);
        }

        @Override
        public String field() {
            return "baseRevision";
        }
    }

    /** The new text is the one that the article has. */
    record TextUnchanged(int revision) implements ArticleRejection {
        @Override
        public String sentence() {
            return "This is the text of revision %d, the latest one, so there is nothing to revise. Change it first."
                    .formatted(revision);
        }

        @Override
        public String field() {
            return "text";
        }
    }

    /** The article has no such revision. */
    record UnknownRevision(int revision, int latest) implements ArticleRejection {
        @Override
        public String sentence() {
            return "This article has no revision %d. Ask for one from 1 to %d.".formatted(revision, latest);
        }

        @Override
        public String field() {
            return "revision";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** A statement is linked by hand that the latest revision has not. */
    record NotInRevision(UUID statement, int revision) implements ArticleRejection {
        @Override
        public String sentence() {
            return "Statement %s does not stand in revision %d, so it can't be linked. A statement that was cut returns by itself, on its very words alone."
                    .formatted(statement, revision);
        }

        @Override
        public String field() {
            return "links";
        }
    }

    /** A statement is linked by hand to characters that are no statement of the new text. */
    record NoStatementThere(TextRange range) implements ArticleRejection {
        @Override
        public String sentence() {
            return "The characters %d to %d of the new text are no statement of it. Preview the revision, and link to a row of it."
                    .formatted(range.start(), range.end());
        }

        @Override
        public String field() {
            return "links";
        }
    }

    /** Two statements are linked by hand to one. */
    record OneForTwo(TextRange range) implements ArticleRejection {
        @Override
        public String sentence() {
            return "Two statements are linked to the characters %d to %d of the new text. Link one of them, and unlink the other."
                    .formatted(range.start(), range.end());
        }

        @Override
        public String field() {
            return "links";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** One statement is linked by hand to two places. */
    record LinkedTwice(UUID statement) implements ArticleRejection {
        @Override
        public String sentence() {
            return "Statement %s is linked twice. Link it to one place, or to none.".formatted(statement);
        }

        @Override
        public String field() {
            return "links";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
