package stet.infra.statement;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementEvent.KindSet;
import stet.domain.statement.StatementEvent.StatementCarried;
import stet.domain.statement.StatementEvent.StatementChanged;
import stet.domain.statement.StatementEvent.StatementCut;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementId;
import stet.domain.text.Place;
import stet.infra.engine.store.RecordedEvents;
import stet.infra.lists.Columns;

/** Where statements stood in any revision of their article, by the log itself. */
@Component
public class PlacesByRevision {
    private static final String EVENTS = """
            select e.stream, e.event_id, e.type, e.revision, e.payload
              from recorded_event birth
              join recorded_event e on e.stream = birth.stream
             where birth.type = 'statement-recorded' and birth.payload ->> 'article' = :article
               and e.type in ('statement-recorded', 'statement-carried', 'statement-changed', 'statement-cut', 'kind-set')
             order by e.stream, e.version""";

    private final JdbcClient database;
    private final RecordedEvents events;

    PlacesByRevision(JdbcClient database, RecordedEvents events) {
        this.database = database;
        this.events = events;
    }

    /** The statements that stand in a revision, each where it does. */
    public Map<StatementId, Place> of(ArticleId article, int revision) {
        Map<StatementId, Place> places = new LinkedHashMap<>();
        database.sql(EVENTS).param("article", article.toString()).query(row -> {
            Object event = events.read(
                    row.getString("event_id"),
                    row.getString("type"),
                    row.getString("revision"),
                    row.getString("payload"));
            follow(new Columns(row), event, revision, places);
        });
        return places;
    }

    private static void follow(Columns row, Object event, int revision, Map<StatementId, Place> places)
            throws SQLException {
        StatementId statement = row.id("stream", StatementId::new);
        switch (event) {
            case StatementRecorded recorded -> put(statement, recorded.place(), revision, places);
            case StatementCarried carried -> put(statement, carried.place(), revision, places);
            case StatementChanged changed -> put(statement, changed.place(), revision, places);
            case StatementCut cut -> cut(cut, revision, places);
            case KindSet set -> places.computeIfPresent(statement, (_, place) -> place.as(set.kind()));
            default -> throw new IllegalStateException("says nothing of a place: " + event);
        }
    }

    /** A statement that stands in a revision has an event for it. */
    private static void put(StatementId statement, Place place, int revision, Map<StatementId, Place> places) {
        if (place.revision() == revision) places.put(statement, place);
    }

    /** One that was merged into another stood in the same revision before. */
    private static void cut(StatementCut cut, int revision, Map<StatementId, Place> places) {
        if (cut.revision() == revision) places.remove(cut.statement());
    }
}
