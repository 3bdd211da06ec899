package stet.domain.fix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.statement.StatementId;
import stet.domain.text.TextRange;

/** Something that a person wants done about the fixes of one statement. */
public sealed interface FixCommand extends Command {
    Field REASON = new Field("reason", "the reason", 10_000);

    StatementId statement();

    /**
     * Say how a sentence should read, and why.
     *
     * @param replacement the whole sentence in its new words; white space around it means nothing
     * @param claim the number of the claim that it mends, absent when it is about the sentence as a whole
     * @param kind what kind of error it mends
     */
    record ProposeFix(
            StatementId statement,
            FixId fix,
            String replacement,
            String reason,
            @Nullable Integer claim,
            FixKind kind,
            Actor by)
            implements FixCommand {
        private static final Field REPLACEMENT = new Field("replacement", "the sentence as it should read", 10_000);

        public ProposeFix {
            replacement = replacement.replace("\r\n", "\n").replace('\r', '\n').strip();
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(REPLACEMENT.require(replacement), REASON.require(reason));
        }
    }

    /** Something that is about one fix that was proposed. */
    sealed interface OnFix extends FixCommand {

        /** Which one; absent, it is the only open one. */
        @Nullable
        FixId fix();
    }

    /** A decision about a fix, which is for the editors and the article's author. */
    sealed interface Ruling extends OnFix {}

    /** Take the proposed words into the next revision. */
    record AcceptFix(StatementId statement, @Nullable FixId fix, Actor by) implements Ruling {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /** Let the words stand as they are, <i>stet</i>; an accepted fix that is in no revision yet is let go by it, too. */
    record LetStand(StatementId statement, @Nullable FixId fix, String reason, Actor by) implements Ruling {
        @Override
        public List<Rejection> shape() {
            return Shape.of(REASON.require(reason));
        }
    }

    /** Take back a fix that one proposed. */
    record WithdrawFix(StatementId statement, @Nullable FixId fix, Actor by) implements OnFix {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /**
     * Notice what a revision of the article's text made of the statement, as part of revising it.
     *
     * @param revision the number of the new text
     * @param text the whole of it
     * @param at where in it the statement stands
     */
    record NoticeRevision(StatementId statement, int revision, String text, TextRange at, Actor by)
            implements FixCommand {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }
}
