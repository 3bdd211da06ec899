package stet.app.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.app.statement.StatementPanel;
import stet.app.web.Label;
import stet.app.web.ProgressBar;
import stet.infra.article.ArticleSummary;

/**
 * What the page of an article shows.
 *
 * @param part which part of the text
 * @param earlier the address of the part before it, absent when there is none
 * @param later the address of the part behind it, absent when there is none
 * @param only which statements are not dimmed, absent when none is
 * @param panel the selected statement's, absent when none is selected
 * @param first the first statement that needs someone, absent when one is selected
 * @param closed the page's address without a selected statement
 */
record ReadingView(
        ArticleSummary article,
        ProgressBar progress,
        List<Filter> filters,
        TextPart part,
        @Nullable String earlier,
        @Nullable String later,
        List<Block> blocks,
        @Nullable String only,
        @Nullable StatementPanel panel,
        @Nullable Unit first,
        String closed) {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** A paragraph, heading, byline or caption. */
    record Block(boolean heading, String kind, List<Unit> units) {
        public boolean selected() {
            return units.stream().anyMatch(Unit::selected);
        }
    }

    /**
     * A statement in the text.
     *
     * @param anchor names it on the page
     * @param style its classes: how it is marked
     * @param slot where in the gutter its marks stand
     */
    record Unit(
            String anchor,
            int position,
            String href,
            String text,
            Label state,
            @Nullable Label verdict,
            boolean stale,
            boolean selected,
            String style,
            String slot,
            @Nullable Repeated repeats) {}

    /** The earlier statement that a statement repeats. */
    record Repeated(int position, String href) {}

    /** A way to see only some statements, with how many there are. */
    record Filter(@Nullable String only, @Nullable Label state, String words, int count, String href, boolean chosen) {}

    public String title() {
        return article.title();
    }

    /** The text's language as far as browsers know it; absent when it is the page's own or no language at all. */
    public @Nullable String language() {
        if (article.language() == null) return null;
        Locale named = Locale.forLanguageTag(article.language());
        return LANGUAGES.contains(named.getLanguage()) ? named.toLanguageTag() : null;
    }

    public @Nullable Unit selected() {
        return blocks.stream()
                .flatMap(block -> block.units().stream())
                .filter(Unit::selected)
                .findFirst()
                .orElse(null);
    }
}
