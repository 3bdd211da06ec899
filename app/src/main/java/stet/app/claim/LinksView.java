package stet.app.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.app.web.Form;
import stet.app.web.Label;
import stet.app.web.Words;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Verdict;
import stet.infra.link.AskedOnce.Elsewhere;
import stet.infra.link.KnownLink;

/**
 * How a claim hangs together with others, as pages show it.
 *
 * @param claim its number, absent while its statement is not flagged
 * @param items its links
 * @param elsewhere what was concluded about the same claim elsewhere
 * @param separate whether it is asked once with no other any more
 * @param acts whether this person may link it
 */
public record LinksView(
        @Nullable Integer claim, List<Item> items, List<Decided> elsewhere, boolean separate, boolean acts) {
    public static final String SEPARATE = "treat-separately";

    /** A link, and the claim across from the one that is shown. */
    public record Item(KnownLink link, KnownLink.End other) {
        public String kind() {
            return LinkWords.of(link.kind());
        }

        public Label state() {
            return Words.of(other.status());
        }

        /** The form that takes the link away. */
        public Form form() {
            return Form.blank("unlink-claims-" + link.id());
        }

        public @Nullable Label verdict() {
            return verdictOf(other);
        }
    }

    /**
     * A verdict that was given on the same claim elsewhere.
     *
     * @param whyNot why it is not taken over as things stand, absent when it can be
     */
    public record Decided(Elsewhere elsewhere, @Nullable String whyNot) {
        public Label verdict() {
            Verdict verdict = elsewhere.decided().verdict();
            if (verdict == null) throw new IllegalStateException("undecided: " + elsewhere.decided());
            return Words.of(verdict);
        }

        public @Nullable String rating() {
            Rating rating = elsewhere.decided().rating();
            return rating == null ? null : Words.of(rating);
        }

        /** The form that takes it over. */
        public Form form() {
            return Form.blank("take-over-verdict-" + elsewhere.decided().statement());
        }
    }

    /** The form that takes the statement out of what is asked once. */
    public Form separateForm() {
        return Form.blank(SEPARATE);
    }

    public static @Nullable Label verdictOf(KnownLink.End end) {
        return end.verdict() == null ? null : Words.of(end.verdict());
    }

    public boolean empty() {
        return items.isEmpty() && elsewhere.isEmpty() && !separate && !(acts && claim != null);
    }
}
