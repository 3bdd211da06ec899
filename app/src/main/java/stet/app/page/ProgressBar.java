package stet.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stet.domain.statement.Workflow;
import stet.infra.dossier.Progress;

/** An article's progress as a bar with a segment for each state, and the same in words. */
public record ProgressBar(int statements, int settled, List<Part> parts, String words, String open) {

    /** One state's segment. */
    public record Part(String state, int from, int count) {}

    private record Count(Workflow state, int count) {}

    public static ProgressBar of(Progress progress) {
        List<Count> counts = List.of(
                new Count(Workflow.VERIFIED, progress.verified()),
                new Count(Workflow.DISMISSED, progress.dismissed()),
                new Count(Workflow.IN_REVIEW, progress.inReview()),
                new Count(Workflow.IN_CHECK, progress.inCheck()),
                new Count(Workflow.FLAGGED, progress.flagged()),
                new Count(Workflow.UNTRIAGED, progress.untriaged()));
        return new ProgressBar(
                progress.statements(), progress.settled(), parts(counts), words(progress, counts), open(progress));
    }

    private static List<Part> parts(List<Count> counts) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Count count : counts) {
            if (count.count() > 0) parts.add(new Part(Words.of(count.state()).id(), from, count.count()));
            from += count.count();
        }
        return List.copyOf(parts);
    }

    private static String words(Progress progress, List<Count> counts) {
        List<String> words =
                new ArrayList<>(List.of("%,d of %,d settled".formatted(progress.settled(), progress.statements())));
        for (Count count : counts)
            if (count.count() > 0) words.add("%,d %s".formatted(count.count(), inASentence(count.state())));
        if (progress.stale() > 0) words.add("%,d stale".formatted(progress.stale()));
        return String.join(", ", words);
    }

    private static String inASentence(Workflow state) {
        return Words.of(state).words().toLowerCase(Locale.ROOT);
    }

    /** What keeps the article from being settled, in a few words. */
    private static String open(Progress progress) {
        List<String> words = new ArrayList<>();
        if (progress.stale() > 0) words.add("%,d stale".formatted(progress.stale()));
        if (progress.inReview() > 0) words.add("%,d waiting for review".formatted(progress.inReview()));
        int working = progress.flagged() + progress.inCheck();
        if (working > 0) words.add("%,d to check".formatted(working));
        if (progress.untriaged() > 0) words.add("%,d to triage".formatted(progress.untriaged()));
        return words.isEmpty() ? "Nothing left to do" : String.join(" · ", words);
    }
}
