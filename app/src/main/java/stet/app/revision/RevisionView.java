package stet.app.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.app.web.Option;
import stet.domain.article.RevisionChanges;
import stet.domain.text.TextRange;
import stet.domain.words.Length;
import stet.infra.text.revision.Change;
import stet.infra.text.revision.Row;
import stet.infra.text.revision.WordDiff;

/**
 * Two revisions side by side: what changed, and how many statements between stay as they are.
 *
 * @param rows as many as a page shows
 * @param more how many more there are
 */
record RevisionView(RevisionChanges changes, List<Line> rows, int more) {
    private static final int SHOWN = 300;
    private static final int CHOICES = 40;
    private static final int LABEL = 80;

    /**
     * A statement of either revision, or several that stay as they are.
     *
     * @param unchanged how many stay as they are; a row of these has nothing else
     * @param words what becomes of it
     * @param field the field by which it is linked by hand, absent when it can't be
     * @param chosen what was chosen there
     */
    record Line(
            int unchanged,
            String words,
            String style,
            List<WordDiff.Part> diff,
            boolean before,
            boolean after,
            String why,
            @Nullable String field,
            List<Option> choices,
            String chosen) {

        public boolean isKept() {
            return unchanged > 0;
        }
    }

    static RevisionView compared(List<? extends Row<?>> rows) {
        return of(rows, Map.of(), List.of(), false);
    }

    /** Before it is saved: what changed or was cut can be linked by hand to what changed or is new. */
    static RevisionView preview(List<Row<UUID>> rows, Map<UUID, String> links) {
        List<Option> places = rows.stream()
                .filter(row -> row.change() == Change.NEW || row.change() == Change.CHANGED)
                .limit(CHOICES)
                .map(row -> Option.of(place(row.range()), "“" + Length.cut(String.valueOf(row.newText()), LABEL) + "”"))
                .toList();
        return of(rows, links, places, true);
    }

    private static RevisionView of(
            List<? extends Row<?>> rows, Map<UUID, String> links, List<Option> places, boolean linking) {
        List<Line> lines = new ArrayList<>();
        int kept = 0;
        for (Row<?> row : rows) {
            if (row.change() == Change.CARRIED && !row.byHand()) {
                kept++;
                continue;
            }
            if (kept > 0) lines.add(kept(kept));
            kept = 0;
            lines.add(line(row, links, places, linking));
        }
        if (kept > 0) lines.add(kept(kept));
        int shown = Math.min(SHOWN, lines.size());
        return new RevisionView(Change.count(rows), List.copyOf(lines.subList(0, shown)), lines.size() - shown);
    }

    private static Line kept(int number) {
        return new Line(number, "", "is-kept", List.of(), false, false, "", null, List.of(), "");
    }

    private static Line line(Row<?> row, Map<UUID, String> links, List<Option> places, boolean linking) {
        boolean linkable = linking
                && row.statement() instanceof UUID
                && (row.change() == Change.CHANGED || row.change() == Change.CUT || row.byHand());
        String chosen = row.statement() instanceof UUID statement ? links.getOrDefault(statement, "") : "";
        return new Line(
                0,
                words(row.change()),
                "is-" + row.change().name().toLowerCase(Locale.ROOT),
                row.diff(),
                row.oldText() != null,
                row.newText() != null,
                row.why(),
                linkable ? "link-" + row.statement() : null,
                linkable ? choices(places) : List.of(),
                chosen);
    }

    private static List<Option> choices(List<Option> places) {
        List<Option> choices = new ArrayList<>();
        choices.add(Option.of("", "as the texts say"));
        choices.add(Option.of(RevisionForm.NOWHERE, "nothing: it is cut"));
        choices.addAll(places);
        return List.copyOf(choices);
    }

    private static String place(@Nullable TextRange range) {
        return range == null ? "" : range.start() + "-" + range.end();
    }

    private static String words(Change change) {
        return switch (change) {
            case CARRIED -> "Carried";
            case MOVED -> "Moved";
            case CHANGED -> "Changed";
            case CUT -> "Cut";
            case NEW -> "New";
        };
    }
}
