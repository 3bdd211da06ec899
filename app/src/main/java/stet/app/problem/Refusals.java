package stet.app.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.article.ArticleRejection.AlreadyIngested;
import stet.domain.article.ArticleRejection.SameText;
import stet.domain.clearance.ClearanceRejection.NotYetClear;
import stet.domain.source.SourceRejection.AlreadyRegistered;
import stet.domain.source.SourceRejection.SameAddress;
import stet.domain.statement.TriageRejection.ByStatement;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;

/** The newsroom's refusals in the terms of HTTP. */
public final class Refusals {
    /** What several wrong fields at once are called. */
    static final String SEVERAL = "several-fields";

    private Refusals() {}

    /** The refusal for at least one reason. */
    public static Refusal of(List<Rejection> reasons) {
        if (reasons.getFirst() instanceof ByStatement several) return byStatement(several);
        if (reasons.getFirst() instanceof NotYetClear missing) return missing(missing);
        List<Problem.Wrong> fields = reasons.stream()
                .filter(reason -> reason.field() != null || reasons.size() > 1)
                .map(Problem.Wrong::of)
                .toList();
        Rejection first = reasons.getFirst();
        if (reasons.size() == 1) return alone(first).naming(fields, existing(first));
        int status = reasons.stream().mapToInt(Refusals::status).min().orElseThrow();
        return Refusal.of(status, SEVERAL, "%d fields are wrong. Correct each of them.".formatted(reasons.size()))
                .naming(fields, null);
    }

    private static Refusal alone(Rejection reason) {
        Refusal refusal = Refusal.of(status(reason), reason.code(), reason.sentence());
        return reason instanceof ChangedMeanwhile(long seen, long _) ? refusal.overtaken(seen) : refusal;
    }

    private static Refusal byStatement(ByStatement reason) {
        List<Problem.Wrong> statements = reason.refused().stream()
                .map(each -> Problem.Wrong.of(each.statement().value(), each.reason()))
                .toList();
        return Refusal.of(status(reason), reason.code(), reason.sentence()).naming(statements, null);
    }

    private static Refusal missing(NotYetClear reason) {
        List<Problem.Wrong> missing =
                reason.missing().stream().map(Problem.Wrong::of).toList();
        return Refusal.of(status(reason), reason.code(), reason.sentence()).naming(missing, null);
    }

    public static int status(Rejection reason) {
        if (reason instanceof ChangedMeanwhile) return 412;
        return switch (reason.kind()) {
            case INVALID -> 422;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case UNAVAILABLE -> 503;
            case NO_ROOM -> 507;
        };
    }

    /** Where to find what is there already, when that is why something is refused. */
    private static @Nullable String existing(Rejection reason) {
        return switch (reason) {
            case SameText(var first) -> "/api/v1/articles/" + first;
            case AlreadyIngested(var article) -> "/api/v1/articles/" + article;
            case SameAddress(var first) -> "/api/v1/sources/" + first;
            case AlreadyRegistered(var source) -> "/api/v1/sources/" + source;
            default -> null;
        };
    }
}
