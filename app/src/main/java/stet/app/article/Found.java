package stet.app.article;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.web.Words;
import stet.domain.statement.Workflow;
import stet.infra.evidence.AttachedSource;
import stet.infra.statement.StatementDossier;
import stet.infra.statement.StatementStatus;

/**
 * What was found about one statement, as it stands on paper beside the article's words.
 *
 * @param claim the number of the claim in it that this is about, absent where there is one at most
 */
record Found(@Nullable Integer claim, StatementStatus status, List<AttachedSource> sources) {

    /** What was found about each of its claims. */
    static List<Found> of(StatementDossier dossier) {
        return dossier.claims().size() < 2
                ? List.of(of(null, dossier))
                : dossier.claims().stream()
                        .map(claim -> of(claim.number(), dossier.on(claim)))
                        .toList();
    }

    private static Found of(@Nullable Integer claim, StatementDossier dossier) {
        return new Found(claim, dossier.status(), dossier.sources());
    }

    /** Whether there is more to say of a statement than that nobody has looked at it. */
    static boolean isAny(StatementStatus status) {
        return status.status() != Workflow.UNTRIAGED || status.sources() > 0;
    }

    /** Its state, verdict and rating in words. */
    public String standing() {
        return Stream.of(
                        Words.of(status.status()).words(),
                        status.stale() ? Words.stale().words() : null,
                        status.verdict() == null
                                ? null
                                : Words.of(status.verdict()).words(),
                        status.rating() == null ? null : Words.of(status.rating()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
