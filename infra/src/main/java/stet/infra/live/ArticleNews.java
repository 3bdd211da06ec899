package stet.infra.live;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.engine.read.ReadPositions;
import stet.infra.lists.Columns;

/** What happened to articles, as far as every read model shows it: who is told can look at once, on whichever replica. */
@Component
public class ArticleNews {
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final ReadPositions positions;

    public ArticleNews(JdbcClient jdbc, AuditLog log, ReadPositions positions) {
        this.jdbc = jdbc;
        this.log = log;
        this.positions = positions;
    }

    /** The index of the log up to which pages show what happened; -1 while that is nothing. */
    public long shown() {
        return positions.shown();
    }

    /** The articles to which something happened behind one index of the log up to another. */
    public Set<ArticleId> touched(long behind, long last) {
        return jdbc
                .sql("""
                        select distinct article from audit_entry
                         where log_index > :behind and log_index <= :last and article is not null""")
                .param("behind", behind)
                .param("last", last)
                .query((row, number) -> new Columns(row).id("article", ArticleId::new))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What happened to one article behind one index of the log up to another, oldest first, the first so many. */
    public List<AuditEntry> of(ArticleId article, long behind, long last, int most) {
        return log.ofArticle(article, behind, last, most);
    }
}
