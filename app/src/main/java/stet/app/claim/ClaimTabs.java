package stet.app.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stet.app.web.Label;
import stet.app.web.Words;
import stet.domain.claim.ClaimKind;
import stet.domain.claim.ClaimWords;
import stet.domain.statement.Workflow;
import stet.infra.claim.ClaimStatus;
import stet.infra.statement.StatementDossier;

/**
 * The claims of a statement as its panel shows them, one of them in full.
 *
 * @param whole how far the statement has come
 * @param chosen the one that is shown, absent when there is none
 */
public record ClaimTabs(
        String text,
        Workflow whole,
        List<ClaimStatus> all,
        @Nullable ClaimStatus chosen) {
    private static final Comparator<ClaimStatus> LEAST_SETTLED = Comparator.comparing(ClaimStatus::status)
            .thenComparing(ClaimStatus::stale, Comparator.reverseOrder())
            .thenComparingInt(ClaimStatus::number);

    /** A claim to choose. */
    public record Tab(
            int number, String words, Label state, @Nullable Label verdict, boolean stale, boolean chosen) {}

    /**
     * A part of the statement's words.
     *
     * @param claimed whether a claim is about them
     * @param chosen whether it is the one that is shown
     */
    public record Part(String text, boolean claimed, boolean chosen) {}

    /** Those of a statement; the one that is asked for is shown, or the least settled one. */
    public static ClaimTabs of(StatementDossier dossier, @Nullable Integer asked) {
        List<ClaimStatus> all = dossier.claims();
        ClaimStatus chosen = all.stream()
                .filter(claim -> asked != null && claim.number() == asked)
                .findFirst()
                .or(() -> all.stream().min(LEAST_SETTLED))
                .orElse(null);
        return new ClaimTabs(dossier.status().text(), dossier.status().status(), all, chosen);
    }

    /** Which claim a request names, absent when it names none. */
    public static @Nullable Integer asked(HttpServletRequest request) {
        String claim = request.getParameter("claim");
        return claim != null && claim.matches("[0-9]{1,6}") ? Integer.valueOf(claim) : null;
    }

    public boolean several() {
        return all.size() > 1;
    }

    /** The number by which a form names the one that is shown, absent when there is no other. */
    public @Nullable Integer number() {
        return several() && chosen != null ? chosen.number() : null;
    }

    /** The number that one more claim gets. */
    public int next() {
        return all.isEmpty() ? 1 : all.getLast().number() + 1;
    }

    /** What the panel shows of a statement with several claims: what there is on one of them. */
    public StatementDossier shown(StatementDossier dossier) {
        return several() && chosen != null ? dossier.on(chosen) : dossier;
    }

    /** What there is to check in the claim, where it is not simply whether it is so. */
    public @Nullable String kind() {
        return chosen == null || chosen.kind() == ClaimKind.FACT ? null : Words.of(chosen.kind());
    }

    public List<Tab> tabs() {
        return all.stream()
                .map(claim -> new Tab(
                        claim.number(),
                        name(claim),
                        Words.of(claim.status()),
                        claim.verdict() == null ? null : Words.of(claim.verdict()),
                        claim.stale(),
                        claim.equals(chosen)))
                .toList();
    }

    private String name(ClaimStatus claim) {
        ClaimWords words = claim.words();
        if (claim.proposition() != null) return claim.proposition();
        return words == null ? text : words.text();
    }

    /** The statement with the words marked that claims are about. */
    public List<Part> parts() {
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
        for (ClaimStatus claim : all) {
            ClaimWords words = claim.words();
            if (words != null) edges.addAll(List.of(words.start(), words.end()));
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int to : edges.tailSet(0, false)) {
            parts.add(part(from, to));
            from = to;
        }
        return parts;
    }

    private Part part(int from, int to) {
        return new Part(
                text.substring(from, to),
                all.stream().anyMatch(claim -> covers(claim, from)),
                chosen != null && covers(chosen, from));
    }

    private static boolean covers(ClaimStatus claim, int at) {
        ClaimWords words = claim.words();
        return words != null && words.start() <= at && at < words.end();
    }
}
