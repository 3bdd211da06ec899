package stet.app.statement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.app.web.Form;
import stet.app.web.Words;
import stet.domain.evidence.Reference;
import stet.infra.source.HostRecord;

/**
 * What the one field for evidence makes of what stands in it.
 *
 * @param wanted what stands in it; empty for nothing
 * @param chosen the id of the source that is chosen, which stays in sight whatever is looked for; empty for none
 * @param choices known sources that may be meant
 * @param named each source that it names; more than one where it has several lines
 * @param recorded what the newsroom recorded before for the site of the address, if a new source is named by one
 */
public record SourceFinder(
        String wanted,
        String chosen,
        List<SourceChoice> choices,
        List<Named> named,
        @Nullable HostRecord recorded) {

    /** A source that a line names, and which one that is, if it is known. */
    public record Named(Reference reference, Optional<SourceChoice> known) {}

    /** Whether no source is like what was looked for. */
    public boolean inVain() {
        return choices.stream().allMatch(choice -> choice.id().equals(chosen));
    }

    public boolean several() {
        return named.size() > 1;
    }

    /** The passage that stands in it, absent when none does. */
    public @Nullable String passage() {
        return named.size() == 1 ? named.getFirst().reference().passage() : null;
    }

    public @Nullable String locator() {
        return named.size() == 1 ? named.getFirst().reference().locator() : null;
    }

    /** From where publisher and origin are taken, in a sentence; absent when they are not. */
    public @Nullable String from() {
        return recorded == null
                ? null
                : "as recorded for %s of %s before."
                        .formatted(Words.counted(recorded.sources(), "source"), recorded.host());
    }

    /** The form with whatever of this has no words of its own yet. */
    Form fill(Form form) {
        if (named.size() != 1) return form;
        Reference read = named.getFirst().reference();
        Form filled = given(given(form.with("source", chosen), "excerpt", read.passage()), "locator", read.locator());
        if (!chosen.isEmpty()) return filled;
        if (read.isMoreThanWords() || choices.isEmpty()) filled = given(filled, "title", read.title());
        filled = given(filled, "url", read.url());
        if (recorded == null) return filled;
        return given(given(filled, "publisher", recorded.publisher()), "origin", recorded.origin());
    }

    private static Form given(Form form, String field, @Nullable String value) {
        return value == null || form.optional(field) != null ? form : form.with(field, value);
    }
}
