package stet.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stet.domain.Count;
import stet.domain.statement.Workflow;
import stet.infra.article.ArticleProgress;

/** An article's progress as a bar with a segment for each state, and the same in words. */
public record ProgressBar(int statements, int settled, List<Part> parts, String words, String open) {

    /** One state's segment. */
    public record Part(String state, int from, int count) {}

    private record Share(Workflow state, int count) {}

    public static ProgressBar of(ArticleProgress progress) {
        List<Share> shares = List.of(
                new Share(Workflow.VERIFIED, progress.verified()),
                new Share(Workflow.DISMISSED, progress.dismissed()),
                new Share(Workflow.IN_REVIEW, progress.inReview()),
                new Share(Workflow.QUERY_OPEN, progress.queryOpen()),
                new Share(Workflow.IN_CHECK, progress.inCheck()),
                new Share(Workflow.FLAGGED, progress.flagged()),
                new Share(Workflow.UNTRIAGED, progress.untriaged()));
        return new ProgressBar(
                progress.statements(), progress.settled(), parts(shares), words(progress, shares), open(progress));
    }

    private static List<Part> parts(List<Share> shares) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Share share : shares) {
            if (share.count() > 0) parts.add(new Part(Words.of(share.state()).id(), from, share.count()));
            from += share.count();
        }
        return List.copyOf(parts);
    }

    private static String words(ArticleProgress progress, List<Share> shares) {
        List<String> words = new ArrayList<>(
                List.of(Count.of(progress.settled()) + " of " + Count.of(progress.statements()) + " settled"));
        for (Share share : shares)
            if (share.count() > 0) words.add(Count.of(share.count()) + " " + inASentence(share.state()));
        if (progress.stale() > 0) words.add(Count.of(progress.stale()) + " stale");
        return String.join(", ", words);
    }

    private static String inASentence(Workflow state) {
        return Words.of(state).words().toLowerCase(Locale.ROOT);
    }

    /** What keeps the article from being settled, in a few words. */
    private static String open(ArticleProgress progress) {
        List<String> words = new ArrayList<>();
        if (progress.stale() > 0) words.add(Count.of(progress.stale()) + " stale");
        if (progress.inReview() > 0) words.add(Count.of(progress.inReview()) + " waiting for review");
        if (progress.queryOpen() > 0) words.add(Count.of(progress.queryOpen()) + " waiting for an answer");
        int working = progress.flagged() + progress.inCheck();
        if (working > 0) words.add(Count.of(working) + " to check");
        if (progress.untriaged() > 0) words.add(Count.of(progress.untriaged()) + " to triage");
        return words.isEmpty() ? "Nothing left to do" : String.join(" · ", words);
    }
}
