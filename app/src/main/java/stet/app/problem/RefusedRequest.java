package stet.app.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;

/** Carries a refusal from deep within the handling of a request to its answer. */
public class RefusedRequest extends RuntimeException {
    private final transient Refusal refusal;

    public RefusedRequest(Refusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public static RefusedRequest because(Rejection reason) {
        return new RefusedRequest(Refusals.of(List.of(reason)));
    }

    /** The refusal that led to a failure, if one did. */
    public static @Nullable RefusedRequest in(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause())
            if (each instanceof RefusedRequest refused) return refused;
        return null;
    }

    public Refusal refusal() {
        return refusal;
    }
}
