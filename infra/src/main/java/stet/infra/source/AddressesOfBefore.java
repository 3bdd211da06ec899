package stet.infra.source;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the sources of before known by the form that addresses are known by today, before anybody asks for one. Of several
 * whose addresses are one by it, the first that was not withdrawn keeps it.
 */
@Component
final class AddressesOfBefore implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(AddressesOfBefore.class);
    private static final int BATCH = 1_000;

    private static final String REGISTERED = """
            select registered.stream, registered.payload ->> 'url' as url
              from recorded_event registered
             where registered.type = 'source-registered' and registered.payload ->> 'url' is not null
             order by exists (select from recorded_event withdrawn
                               where withdrawn.stream = registered.stream and withdrawn.type = 'source-withdrawn'),
                      registered.arrival
            """;
    private static final String RESERVE =
            "insert into source_address (address, source_id, form) values (?, ?, 1) on conflict do nothing";
    private static final String SHOW = "update source_summary set address = ? where source = ?";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    AddressesOfBefore(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        if (areThere()) transaction.executeWithoutResult(status -> giveForm());
    }

    private boolean areThere() {
        return Boolean.TRUE.equals(
                database.queryForObject("select exists (select from source_address where form = 0)", Boolean.class));
    }

    /** Another replica may have done so meanwhile. */
    private void giveForm() {
        database.execute("lock table source_address in share row exclusive mode");
        if (!areThere()) return;
        List<Known> known = database.query(
                REGISTERED,
                (row, number) ->
                        new Known(WebAddress.canonical(row.getString("url")), row.getObject("stream", UUID.class)));
        database.update("delete from source_address");
        write(RESERVE, known);
        write(SHOW, known);
        LOG.info("{} web addresses of before have the form of today", known.size());
    }

    private void write(String sql, List<Known> known) {
        database.batchUpdate(sql, known, BATCH, (statement, each) -> {
            statement.setString(1, each.address());
            statement.setObject(2, each.source());
        });
    }

    private record Known(String address, UUID source) {}
}
