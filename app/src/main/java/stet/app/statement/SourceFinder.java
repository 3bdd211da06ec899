package stet.app.statement;

import java.util.List;

/**
 * The sources that a finder offers.
 *
 * @param wanted the words that they answer; empty for the newest ones
 * @param chosen the id of the one that is chosen, which stays in sight whatever is looked for; empty for none
 */
public record SourceFinder(String wanted, String chosen, List<SourceChoice> choices) {

    /** Whether no source is like what was looked for. */
    public boolean inVain() {
        return choices.stream().allMatch(choice -> choice.id().equals(chosen));
    }
}
