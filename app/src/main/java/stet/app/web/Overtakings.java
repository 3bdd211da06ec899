package stet.app.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.domain.Rejection;
import stet.infra.audit.LaterActs;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;

/** Tells who did what since someone read a page, when that is why their form is refused. */
@Component
public class Overtakings {
    private final LaterActs acts;
    private final Names names;

    Overtakings(LaterActs acts, Names names) {
        this.acts = acts;
        this.names = names;
    }

    /** The same refusals of a form about one thing, which name people and what they did to it instead of versions. */
    public List<Rejection> told(List<Rejection> reasons, UUID stream) {
        return reasons.stream()
                .map(reason -> reason instanceof ChangedMeanwhile(long seen, long _)
                        ? Overtaken.by(acts.since(stream, seen, Overtaken.TOLD + 1), names)
                        : reason)
                .toList();
    }
}
