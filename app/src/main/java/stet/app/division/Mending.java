package stet.app.division;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stet.app.division.WordsRejection.NotOnTwoLines;
import stet.app.division.WordsRejection.NotWordsHere;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.NothingChosen;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Rejection;
import stet.domain.article.ArticleCommand.AdjustStatement;
import stet.domain.article.ArticleCommand.MergeStatements;
import stet.domain.article.ArticleCommand.SplitStatement;
import stet.domain.statement.StatementCommand.SetKind;
import stet.domain.text.StatementKind;

/** A form by which one mends how a text was read: what it means, and what it lacks if it means nothing. */
enum Mending {
    SPLIT("split-statement", "Statement split.") {
        @Override
        Optional<Command> command(Neighbourhood here, Form form, Actor by) {
            return here.words()
                    .secondLine(here.range(), form.value("words"))
                    .map(at -> new SplitStatement(here.article(), here.id(), at, by));
        }
    },
    MERGE("merge-statements", "Statements merged.") {
        @Override
        Optional<Command> command(Neighbourhood here, Form form, Actor by) {
            return Choice.id(form.value("other")).map(other -> merge(here, other, form, by));
        }
    },
    ADJUST("adjust-statement", "Statement adjusted.") {
        @Override
        Optional<Command> command(Neighbourhood here, Form form, Actor by) {
            return here.words()
                    .within(here.from(), here.to(), here.range(), form.value("words"))
                    .map(range -> new AdjustStatement(here.article(), here.id(), range, by));
        }
    },
    KIND("set-kind", "Kind set.") {
        @Override
        Optional<Command> command(Neighbourhood here, Form form, Actor by) {
            return new Choice(form)
                    .optional(StatementKind.class, "kind")
                    .map(kind -> new SetKind(here.statement().id(), kind, by));
        }
    };

    static final List<String> FIELDS = List.of("words", "other", "keep", "kind");

    private final String wireName;
    private final String done;

    Mending(String wireName, String done) {
        this.wireName = wireName;
        this.done = done;
    }

    static Optional<Mending> named(String wireName) {
        return Arrays.stream(values())
                .filter(mending -> mending.wireName.equals(wireName))
                .findFirst();
    }

    String wireName() {
        return wireName;
    }

    /** What the page says when it is done. */
    String done() {
        return done;
    }

    /** Why a form of this kind means nothing. */
    Rejection lacking() {
        return switch (this) {
            case SPLIT -> new NotOnTwoLines();
            case MERGE -> new NothingChosen("other", "the neighbour");
            case ADJUST -> new NotWordsHere();
            case KIND -> new NothingChosen("kind", "the kind");
        };
    }

    /** The command that a form stands for; empty when it stands for none. */
    abstract Optional<Command> command(Neighbourhood here, Form form, Actor by);

    private static Command merge(Neighbourhood here, UUID other, Form form, Actor by) {
        List<UUID> both = new ArrayList<>(List.of(here.id(), other));
        return new MergeStatements(
                here.article(), both, Choice.id(form.value("keep")).orElse(null), by);
    }
}
