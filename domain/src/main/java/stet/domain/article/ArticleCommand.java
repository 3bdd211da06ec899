package stet.domain.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.article.ArticleRejection.LanguageUnknown;
import stet.domain.article.ArticleRejection.LinkedTwice;
import stet.domain.article.ArticleRejection.TextTooLarge;
import stet.domain.article.DivisionRejection.NotNeighbours;
import stet.domain.text.TextRange;
import stet.domain.words.Blank;
import stet.domain.words.Language;
import stet.domain.work.Plan;
import stet.domain.work.Priority;

/** Something that a person or a machine wants done with one article. */
public sealed interface ArticleCommand extends Command {

    ArticleId article();

    /**
     * Take an article in, as received.
     *
     * @param text the whole text, unchanged, at most {@value #TEXT_LIMIT} bytes of UTF-8
     * @param author the byline, which decides who may not sign off
     * @param publishedAt cut to the microsecond, as the log and the read models keep instants
     * @param language a BCP 47 tag such as {@code en}; a name such as {@code English} becomes its tag
     * @param allowDuplicate whether the same text may be taken in a second time
     */
    record IngestArticle(
            ArticleId article,
            String title,
            String text,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable String language,
            @Nullable Instant publishedAt,
            boolean allowDuplicate,
            Actor by)
            implements ArticleCommand {
        /** The largest text that Stet takes, in bytes of UTF-8. */
        public static final int TEXT_LIMIT = 2_000_000;

        private static final Field TITLE = new Field("title", "the title", 500);
        private static final Field TEXT = new Field("text", "the text", TEXT_LIMIT);
        private static final Field URL = new Field("url", "the web address", 2_000);
        private static final Field PUBLISHER = new Field("publisher", "the publisher", 300);
        private static final Field AUTHOR = new Field("author", "the author", 300);
        private static final Field LANGUAGE = new Field("language", "the language", 35);

        public IngestArticle {
            url = Blank.toAbsent(url);
            publisher = Blank.toAbsent(publisher);
            author = Blank.toAbsent(author);
            language = Language.tag(language).orElse(Blank.toAbsent(language));
            publishedAt = publishedAt == null ? null : publishedAt.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(
                    TITLE.require(title),
                    checkText(text),
                    URL.checkWebAddress(url),
                    PUBLISHER.check(publisher),
                    AUTHOR.check(author),
                    checkLanguage());
        }

        private Optional<Rejection> checkLanguage() {
            return LANGUAGE.check(language)
                    .or(() -> language == null || Language.tag(language).isPresent()
                            ? Optional.empty()
                            : Optional.of(new LanguageUnknown(language)));
        }

        private static Optional<Rejection> checkText(String text) {
            if (Blank.is(text)) return Optional.of(new FieldMissing(TEXT.name(), TEXT.label()));
            int bytes = text.length() > TEXT_LIMIT ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > TEXT_LIMIT) return Optional.of(new TextTooLarge(TEXT_LIMIT));
            return TEXT.checkCharacters(text);
        }
    }

    /** Something about when an article is to be done. */
    sealed interface PlanArticle extends ArticleCommand {}

    /**
     * Say until which day an article's claims are to be settled, those that have no day of their own.
     *
     * @param due absent for none
     */
    record SetArticleDue(ArticleId article, @Nullable LocalDate due, Actor by) implements PlanArticle {
        @Override
        public List<Rejection> shape() {
            return Shape.of(Plan.whyNot(due));
        }
    }

    /**
     * Say how urgent an article's claims are, those that have no priority of their own.
     *
     * @param priority absent for a normal one
     */
    record SetArticlePriority(ArticleId article, @Nullable Priority priority, Actor by) implements PlanArticle {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /**
     * Give an article another text. What is verified stays so only on the same words in a matching place.
     *
     * @param text the whole new text, unchanged, at most {@value IngestArticle#TEXT_LIMIT} bytes of UTF-8
     * @param baseRevision the revision that the new text was made from, which must still be the latest
     * @param links what whoever revises says of statements by hand
     */
    record ReviseArticle(
            ArticleId article,
            String text,
            int baseRevision,
            List<Link> links,
            @Nullable String note,
            Actor by) implements ArticleCommand {
        private static final Field NOTE = new Field("note", "the note", 10_000);

        public ReviseArticle {
            links = List.copyOf(links);
            note = Blank.toAbsent(note);
        }

        /**
         * That a changed statement is the one that stands at a place of the new text, or at none.
         *
         * @param statement its id
         * @param to where the new text has it, exactly; absent when it has it no more
         */
        public record Link(UUID statement, @Nullable TextRange to) {}

        @Override
        public List<Rejection> shape() {
            return Shape.of(IngestArticle.checkText(text), NOTE.check(note), twice());
        }

        private Optional<Rejection> twice() {
            Set<UUID> named = new HashSet<>();
            return links.stream()
                    .map(Link::statement)
                    .filter(statement -> !named.add(statement))
                    .findFirst()
                    .map(LinkedTwice::new);
        }
    }

    /** Divide the latest text otherwise than it was read. */
    sealed interface DivisionCommand extends ArticleCommand {}

    /**
     * Make two statements of one.
     *
     * @param at where the second begins, in UTF-16 code units of the text
     */
    record SplitStatement(ArticleId article, UUID statement, int at, Actor by) implements DivisionCommand {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /**
     * Make one statement of neighbours.
     *
     * @param keep whose work stays with it; absent when only one of them has any
     */
    record MergeStatements(
            ArticleId article,
            List<UUID> statements,
            @Nullable UUID keep,
            Actor by) implements DivisionCommand {
        public MergeStatements {
            statements = List.copyOf(statements);
        }

        @Override
        public List<Rejection> shape() {
            return Set.copyOf(statements).size() < 2 ? List.of(new NotNeighbours()) : List.of();
        }
    }

    /** Have a statement begin or end at another place. */
    record AdjustStatement(ArticleId article, UUID statement, TextRange range, Actor by) implements DivisionCommand {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }
}
