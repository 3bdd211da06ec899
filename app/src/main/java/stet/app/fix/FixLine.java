package stet.app.fix;

import java.util.List;
import stet.infra.fix.KnownFix;
import stet.infra.text.revision.WordDiff;

/** A fix in a list of a page, with what it strikes and adds. */
public record FixLine(KnownFix fix) {
    public List<WordDiff.Part> diff() {
        return WordDiff.of(fix.was(), fix.replacement());
    }

    public String state() {
        return FixWords.of(fix.state());
    }

    public String kind() {
        return FixWords.of(fix.kind());
    }
}
