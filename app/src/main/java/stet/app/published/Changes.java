package stet.app.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stet.domain.newsroom.Description;
import stet.domain.publication.Edition;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.domain.statement.StatementId;
import stet.infra.publication.Published;
import stet.infra.text.revision.WordDiff;

/** What a correction changed, side by side: each part of the old edition that reads otherwise in the next, and what is new in it. */
record Changes(List<Change> text, List<Change> claims) {
    /**
     * Words before and after, with those that changed.
     *
     * @param of what they are of
     */
    record Change(String of, List<WordDiff.Part> parts, boolean wasThere, boolean isThere) {
        static @Nullable Change between(String of, @Nullable String before, @Nullable String after) {
            String was = Objects.requireNonNullElse(before, "");
            String is = Objects.requireNonNullElse(after, "");
            return was.equals(is) ? null : new Change(of, WordDiff.of(was, is), before != null, after != null);
        }
    }

    static Changes of(Published before, Edition after) {
        List<Change> text = new ArrayList<>();
        add(text, Change.between("Title", before.edition().title(), after.title()));
        Map<StatementId, String> was = texts(before.edition());
        Map<StatementId, String> is = texts(after);
        all(was, is).forEach(id -> add(text, Change.between("Text", was.get(id), is.get(id))));
        List<Change> claims = new ArrayList<>();
        Map<Integer, String> found = found(before.edition(), before.newsroom());
        Map<Integer, String> finds = found(after, before.newsroom());
        all(found, finds)
                .forEach(
                        number -> add(claims, Change.between("Claim " + number, found.get(number), finds.get(number))));
        return new Changes(List.copyOf(text), List.copyOf(claims));
    }

    private static void add(List<Change> changes, @Nullable Change change) {
        if (change != null) changes.add(change);
    }

    /** What stands in either, in the order of the old one, and behind it what is new. */
    private static <K> List<K> all(Map<K, String> before, Map<K, String> after) {
        Map<K, String> both = new LinkedHashMap<>(before);
        after.forEach(both::putIfAbsent);
        return List.copyOf(both.keySet());
    }

    private static Map<StatementId, String> texts(Edition edition) {
        Map<StatementId, String> texts = new LinkedHashMap<>();
        for (Line line : edition.lines()) texts.put(line.statement(), line.text());
        return texts;
    }

    private static Map<Integer, String> found(Edition edition, Description newsroom) {
        Map<Integer, String> found = new LinkedHashMap<>();
        for (Line line : edition.lines())
            for (Finding finding : line.findings()) found.put(finding.number(), words(finding, newsroom));
        return found;
    }

    private static String words(Finding finding, Description newsroom) {
        return "%s%n%s: %s".formatted(finding.says(), Shown.rating(newsroom, finding), finding.rationale());
    }
}
