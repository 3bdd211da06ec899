package stet.domain.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Person;
import stet.domain.article.ArticleCommand.DivisionCommand;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleCommand.PlanArticle;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleCommand.SetArticleDue;
import stet.domain.article.ArticleCommand.SetArticlePriority;
import stet.domain.article.ArticleEvent.ArticleDueSet;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleEvent.ArticlePrioritySet;
import stet.domain.article.ArticleEvent.ArticleRevised;
import stet.domain.article.ArticleEvent.DivisionEvent;
import stet.domain.article.ArticleEvent.PlanEvent;
import stet.domain.article.ArticleRejection.AlreadyIngested;
import stet.domain.article.ArticleRejection.NothingToRead;
import stet.domain.article.ArticleRejection.RevisedMeanwhile;
import stet.domain.article.ArticleRejection.SameText;
import stet.domain.article.ArticleRejection.TextUnchanged;
import stet.domain.article.ArticleRejection.TooManyStatements;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.article.Division.Divided;
import stet.domain.work.Plan;
import stet.domain.work.Priority;

/** An article as its events have made it. */
public sealed interface Article {

    /** The state before any event. */
    static Article expected() {
        return new Expected();
    }

    Decision<ArticleEvent> decide(IngestArticle command, Reading reading);

    /**
     * Whether its text is revised.
     *
     * @param reading what reading the new text brought to light; that another article has it stands against nothing
     * @param changes what becomes of its statements
     */
    Decision<ArticleEvent> decide(ReviseArticle command, Reading reading, RevisionChanges changes);

    /**
     * Whether its text is divided otherwise.
     *
     * @param division how it is divided now
     */
    default Decision<ArticleEvent> decide(DivisionCommand command, Division division) {
        return Decision.rejected(new UnknownArticle(command.article()));
    }

    /** Whether something else is said of when it is to be done. */
    default Decision<ArticleEvent> decide(PlanArticle command) {
        return Decision.rejected(new UnknownArticle(command.article()));
    }

    /** This state with one more event behind it. */
    default Article evolve(ArticleEvent event) {
        return switch (event) {
            case ArticleIngested ingested ->
                new Ingested(
                        ingested.article(), ingested.author(), 1, ingested.text(), ingested.statements(), Plan.NONE);
            case ArticleRevised revised -> revised(revised);
            case DivisionEvent divided -> divided(divided);
            case PlanEvent planned -> planned(planned);
        };
    }

    /** This state with its text divided otherwise; only an article that was taken in has any. */
    default Article divided(DivisionEvent event) {
        throw new IllegalStateException("no article that could be divided: " + event.article());
    }

    /** This state with another text; only an article that was taken in has any. */
    default Article revised(ArticleRevised event) {
        throw new IllegalStateException("no article that could be revised: " + event.article());
    }

    /** This state with another plan; only an article that was taken in has any. */
    default Article planned(PlanEvent event) {
        throw new IllegalStateException("no article that could be planned: " + event.article());
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

        @Override
        public Decision<ArticleEvent> decide(ReviseArticle command, Reading reading, RevisionChanges changes) {
            return Decision.rejected(new UnknownArticle(command.article()));
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

    /**
     * The article is in the newsroom.
     *
     * @param author its byline, which decides who may not sign off
     * @param revision its latest one, counted from 1
     * @param text of that revision, as received
     * @param statements how many that revision has
     * @param plan until when its claims are to be settled, and how urgent they are
     */
    record Ingested(ArticleId article, @Nullable String author, int revision, String text, int statements, Plan plan)
            implements Article {
        @Override
        public Decision<ArticleEvent> decide(IngestArticle command, Reading reading) {
            return Decision.rejected(new AlreadyIngested(article));
        }

        @Override
        public Decision<ArticleEvent> decide(ReviseArticle command, Reading reading, RevisionChanges changes) {
            if (command.baseRevision() != revision)
                return Decision.rejected(new RevisedMeanwhile(command.baseRevision(), revision));
            if (reading.statements() == 0) return Decision.rejected(new NothingToRead());
            if (reading.statements() > reading.most())
                return Decision.rejected(new TooManyStatements(reading.statements(), reading.most()));
            if (isSame(command.text())) return Decision.rejected(new TextUnchanged(revision));
            return Decision.accepted(new ArticleRevised(
                    article,
                    revision + 1,
                    command.text(),
                    command.note(),
                    revision,
                    reading.fingerprint(),
                    reading.statements(),
                    changes,
                    command.by().person()));
        }

        /** How lines end, and white space around the whole, is what a form or an editor makes of the same text. */
        private boolean isSame(String other) {
            return bare(text).equals(bare(other));
        }

        private static String bare(String text) {
            return text.replace("\r\n", "\n").replace('\r', '\n').strip();
        }

        @Override
        public Article revised(ArticleRevised event) {
            return new Ingested(article, author, event.revision(), event.text(), event.statements(), plan);
        }

        @Override
        public Decision<ArticleEvent> decide(PlanArticle command) {
            Person by = command.by().person();
            return switch (command) {
                case SetArticleDue set ->
                    Objects.equals(set.due(), plan.due())
                            ? Decision.unchanged()
                            : Decision.accepted(new ArticleDueSet(article, plan.due(), set.due(), by));
                case SetArticlePriority set -> decide(set.priority() == Priority.NORMAL ? null : set.priority(), by);
            };
        }

        private Decision<ArticleEvent> decide(@Nullable Priority priority, Person by) {
            return priority == plan.priority()
                    ? Decision.unchanged()
                    : Decision.accepted(new ArticlePrioritySet(article, plan.priority(), priority, by));
        }

        @Override
        public Article planned(PlanEvent event) {
            return switch (event) {
                case ArticleDueSet set -> with(plan.due(set.due()));
                case ArticlePrioritySet set -> with(plan.priority(set.priority()));
            };
        }

        private Ingested with(Plan plan) {
            return new Ingested(article, author, revision, text, statements, plan);
        }

        @Override
        public Decision<ArticleEvent> decide(DivisionCommand command, Division division) {
            return switch (division.after(command)) {
                case Accepted<Divided>(var divided) ->
                    new Accepted<>(
                            List.copyOf(divided.stream().map(Divided::event).toList()));
                case Rejected<Divided>(var reason) -> Decision.rejected(reason);
            };
        }

        @Override
        public Article divided(DivisionEvent event) {
            return new Ingested(article, author, revision, text, event.statements(), plan);
        }
    }
}
