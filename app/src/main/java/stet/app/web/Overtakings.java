package stet.app.web;

import java.util.List;
import org.springframework.stereotype.Component;
import stet.domain.Rejection;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.lists.PageRequest;

/** Tells who did what since someone read a page, when that is why their form is refused. */
@Component
public class Overtakings {
    private static final PageRequest ENOUGH = PageRequest.first(50);

    private final AuditLog log;
    private final Names names;

    Overtakings(AuditLog log, Names names) {
        this.log = log;
        this.names = names;
    }

    public List<Rejection> told(List<Rejection> reasons, StatementId statement) {
        return Overtaken.told(reasons, statement.value(), log.history(statement), names);
    }

    public List<Rejection> told(List<Rejection> reasons, SourceId source) {
        AuditFilter about = new AuditFilter(null, null, null, source, null, null, null);
        return Overtaken.told(
                reasons,
                source.value(),
                log.list(about, AuditOrder.NEWEST_FIRST, ENOUGH).items().reversed(),
                names);
    }
}
