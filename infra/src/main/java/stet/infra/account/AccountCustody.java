package stet.infra.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.account.AccountEvent;
import stet.domain.account.AccountIds;
import stet.domain.account.AccountRecord;
import stet.domain.account.Custody;
import stet.infra.engine.store.RecordedEvents;
import stet.infra.statement.Custodians;

/** Reads from the log, and from nothing that is kept beside it, whose hands could be behind accounts. */
@Component
class AccountCustody implements Custodians {
    private static final String SAYS_SO = """
            select stream, event_id, type, revision, payload from recorded_event
             where stream = any (:streams)
               and type in ('account-opened', 'password-link-made', 'responsible-person-named')
             order by stream, version""";

    private final JdbcClient jdbc;
    private final RecordedEvents events;

    AccountCustody(JdbcClient jdbc, RecordedEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Map<Person, Custody> behind(Set<Person> accounts) {
        Map<Person, Custody> known = new HashMap<>(read(accounts));
        Set<Person> more = new HashSet<>();
        known.values().forEach(custody -> more.addAll(custody.responsible()));
        more.removeAll(accounts);
        if (!more.isEmpty()) known.putAll(read(more));
        return known;
    }

    private Map<Person, Custody> read(Set<Person> accounts) {
        Map<UUID, Person> streams = accounts.stream().collect(Collectors.toMap(AccountIds::stream, person -> person));
        Map<Person, AccountRecord> records = new HashMap<>();
        jdbc.sql(SAYS_SO)
                .param("streams", streams.keySet().toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(streams.get(row.getObject("stream", UUID.class)), (AccountEvent) events.read(
                                row.getString("event_id"),
                                row.getString("type"),
                                row.getString("revision"),
                                row.getString("payload"))))
                .list()
                .forEach(said -> records.merge(
                        said.getKey(),
                        AccountRecord.unopened().evolve(said.getValue()),
                        (before, first) -> before.evolve(said.getValue())));
        return records.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, account -> account.getValue().custody()));
    }
}
