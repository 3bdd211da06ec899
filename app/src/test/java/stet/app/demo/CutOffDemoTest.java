package stet.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.domain.statement.StatementId;
import stet.infra.account.AccountDesk;
import stet.infra.account.Accounts;
import stet.infra.account.ApiTokens;
import stet.infra.account.Credentials;
import stet.infra.article.Articles;
import stet.infra.audit.AuditLog;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.source.Sources;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;

/** A demo newsroom whose first starts were cut off after a few steps each. */
@DirtiesContext
@SpringBootTest
class CutOffDemoTest {
    @Autowired
    private CommandDesk desk;

    @Autowired
    private Articles articles;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Sources sources;

    @Autowired
    private TimeOrderedIds ids;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Credentials credentials;

    @Autowired
    private AuditLog log;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestPostgres.freshDatabase().register(registry);
    }

    @Test
    void every_step_is_taken_once_however_often_the_work_is_cut_off() {
        AccountDesk people = new AccountDesk(desk, accounts, credentials, tokens);
        for (DemoPerson person : DemoPerson.values()) people.open(person.account(), person.password());
        DemoWork work = new DemoWork(desk, articles, dossiers, sources, ids);
        DemoArticle article = Apollo11.article();

        for (int steps = 0; steps <= article.steps().size(); steps += 4) {
            work.ingest(article);
            AtomicInteger left = new AtomicInteger(steps);
            work.workThrough(article, () -> left.getAndDecrement() == 0);
        }
        work.workThrough(article, () -> false);

        assertThat(recorded(article)).isEqualTo(article.steps().size() + becameStale(article));
        long size = log.summary().size();

        work.workThrough(article, () -> false);

        assertThat(log.summary().size()).isEqualTo(size);
    }

    /** How many events the statements have beyond their birth. */
    private long recorded(DemoArticle article) {
        return dossiers.statements(article.id()).stream()
                .mapToLong(StatementStatus::version)
                .sum();
    }

    private long becameStale(DemoArticle article) {
        return dossiers.statements(article.id()).stream()
                .map(StatementStatus::id)
                .mapToLong(this::becameStale)
                .sum();
    }

    private long becameStale(StatementId statement) {
        return log.history(statement).stream()
                .filter(entry -> entry.type().equals("verdict-became-stale"))
                .count();
    }
}
