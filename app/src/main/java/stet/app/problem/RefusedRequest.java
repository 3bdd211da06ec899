package stet.app.problem;

import java.util.List;
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

    public Refusal refusal() {
        return refusal;
    }
}
