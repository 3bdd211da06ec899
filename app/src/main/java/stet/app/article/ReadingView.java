package stet.app.article;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.statement.StatementPanel;
import stet.app.web.Label;
import stet.app.web.ProgressBar;
import stet.app.web.Words;
import stet.domain.statement.Workflow;
import stet.infra.article.ArticleSummary;
import stet.infra.text.revision.WordDiff;

/**
 * What the page of an article shows.
 *
 * @param direction which way the text is read, and on which side of it the marks stand
 * @param part which part of the text
 * @param earlier the address of the part before it, absent when there is none
 * @param later the address of the part behind it, absent when there is none
 * @param rest words at the end of the text that are no statement's
 * @param only which statements are not dimmed, absent when none is
 * @param panel the selected statement's, absent when none is selected
 * @param first the first statement that needs someone, absent when one is selected
 * @param closed the page's address without a selected statement
 * @param fixed how many accepted fixes go into the next revision
 */
record ReadingView(
        ArticleSummary article,
        ProgressBar progress,
        List<Filter> filters,
        Direction direction,
        TextPart part,
        @Nullable String earlier,
        @Nullable String later,
        List<Block> blocks,
        String rest,
        @Nullable String only,
        @Nullable StatementPanel panel,
        @Nullable Unit first,
        String closed,
        int fixed) {
    /** A paragraph, heading, byline or caption. */
    record Block(boolean heading, String kind, Direction direction, List<Unit> units) {
        public boolean selected() {
            return units.stream().anyMatch(Unit::selected);
        }
    }

    /**
     * A statement in the text.
     *
     * @param statement its id
     * @param anchor names it on the page
     * @param style its classes: how it is marked
     * @param told whether anything was found about it
     * @param tracked its words with what a fix strikes and adds, nothing when none is pending
     * @param loose words before it that are no statement's
     */
    record Unit(
            String statement,
            String anchor,
            int position,
            String href,
            String text,
            Direction direction,
            Label state,
            @Nullable Label verdict,
            boolean stale,
            boolean selected,
            String style,
            boolean told,
            @Nullable Repeated repeats,
            List<WordDiff.Part> tracked,
            String loose) {
        /** Whether nobody has said yet whether it is to be checked. */
        public boolean untriaged() {
            return state.equals(Words.of(Workflow.UNTRIAGED));
        }
    }

    /** The earlier statement that a statement repeats. */
    record Repeated(int position, String href) {}

    /** A way to see only some statements, with how many there are. */
    record Filter(@Nullable String only, @Nullable Label state, String words, int count, String href, boolean chosen) {}

    public String title() {
        return article.title();
    }

    /** The text's language as far as browsers know it; absent when it is the page's own or no language at all. */
    public @Nullable String language() {
        return Words.language(article.language());
    }

    Stream<Unit> units() {
        return blocks.stream().flatMap(block -> block.units().stream());
    }

    /**
     * What changes in the text with an answer: the selected statement, and those that were acted on.
     *
     * @param acted their ids
     */
    public List<Unit> changed(Collection<String> acted) {
        return units().filter(unit -> unit.selected() || acted.contains(unit.statement()))
                .toList();
    }

    /** The headings, bylines and captions that nobody has triaged. */
    public Layout layout() {
        return Layout.of(blocks);
    }
}
