package stet.app.statement;

import java.util.List;
import stet.app.fix.FixWords;
import stet.app.web.Option;
import stet.domain.fix.FixState;
import stet.infra.fix.KnownFix;
import stet.infra.text.revision.WordDiff;

/**
 * The fixes of a statement, with what one person can do with each.
 *
 * @param proposes whether they can propose one
 */
public record FixesView(List<Item> items, boolean proposes) {
    /** With which nobody can do anything here. */
    static FixesView toRead(List<KnownFix> fixes) {
        return new FixesView(
                fixes.stream().map(fix -> new Item(fix, false, false, false)).toList(), false);
    }

    /**
     * A fix.
     *
     * @param accepts whether this person can accept it
     * @param letsStand whether they can let the words stand
     * @param withdraws whether they can take it back
     */
    public record Item(KnownFix fix, boolean accepts, boolean letsStand, boolean withdraws) {
        /** What it strikes and adds. */
        public List<WordDiff.Part> diff() {
            return WordDiff.of(fix.was(), fix.replacement());
        }

        public String state() {
            return FixWords.of(fix.state());
        }

        public String kind() {
            return FixWords.of(fix.kind());
        }

        public boolean overtaken() {
            return fix.state() == FixState.OVERTAKEN;
        }
    }

    public boolean nothing() {
        return items.isEmpty() && !proposes;
    }

    public List<Option> kinds() {
        return FixWords.kinds();
    }
}
