package stet.app.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.web.Label;
import stet.app.web.Words;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Verdict;
import stet.infra.lists.Page;
import stet.infra.search.Found;

/**
 * A part of what was found, as its page shows it.
 *
 * @param checked what a verdict was given on
 * @param next the cursor of the part behind, absent on the last one
 */
public record FoundView(
        List<Item> checked, List<Item> others, @Nullable String next) {

    /**
     * One thing that was found.
     *
     * @param mark its verdict's, or how far it has come; absent where neither is
     */
    public record Item(Found found, String href, @Nullable Label mark) {
        public static Item of(Found found) {
            return new Item(found, FoundJson.address(found), mark(found));
        }

        private static @Nullable Label mark(Found found) {
            if (found.standing().checked() && found.verdict() != null) return Words.of(found.verdict());
            return found.status() == null ? null : Words.of(found.status());
        }

        /** What kind of thing it is, as it stands before where it is. */
        public String kind() {
            return switch (found.kind()) {
                case STATEMENT -> "Statement";
                case CLAIM -> "Claim";
                case RATIONALE -> "Rationale";
                case PASSAGE -> "Passage";
                case SOURCE -> "Source";
                case NOTE -> "Note";
                case ARTICLE -> "Article";
            };
        }

        /** Whether its article has to be named: it is no article itself, whose title may be all that is shown. */
        public boolean placed() {
            return found.articleTitle() != null
                    && (found.kind() != Found.Kind.ARTICLE
                            || found.words().getFirst().text().equals("…"));
        }

        /** What was said about its statement, and by how many people. */
        public @Nullable String verdict() {
            Verdict verdict = found.verdict();
            Rating rating = found.rating();
            if (verdict == null) return null;
            return Stream.of(Words.of(verdict).words(), rating == null ? null : Words.of(rating), state())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
        }

        private String state() {
            if (found.stale()) return "stale";
            return found.status() == Workflow.VERIFIED ? "verified" : "not signed off yet";
        }
    }

    static FoundView of(Page<Found> page) {
        return new FoundView(items(page, true), items(page, false), page.next());
    }

    private static List<Item> items(Page<Found> page, boolean checked) {
        return page.items().stream()
                .filter(found -> found.standing().checked() == checked)
                .map(Item::of)
                .toList();
    }

    public boolean empty() {
        return checked.isEmpty() && others.isEmpty();
    }
}
