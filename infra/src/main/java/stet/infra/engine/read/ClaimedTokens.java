package stet.infra.engine.read;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import stet.infra.engine.store.LogIndex;

/**
 * How far each reader has read, and which replica reads for it. Claims are made, dated and judged by the database alone: the
 * clocks of replicas may differ, and a replica's may be set while it runs. Only who holds a claim moves its token on. Where
 * a reader came, the log judges: a position that it does not have was put there past Stet, and is not believed.
 */
public final class ClaimedTokens implements TokenStore {
    /** In the form that replicas of an earlier release read, whose clocks dated claims. */
    private static final String NOW =
            "to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    /**
     * Whether this replica may read: nobody holds a claim, or its holder has not renewed it for too long. One from a future
     * that far away was dated by a clock that has been set right since, and says nothing of its holder.
     */
    private static final String FREE = """
            case when owner is null or owner = :node or updated_at is null then true
                 when not pg_input_is_valid(updated_at, 'timestamptz') then true
                 else updated_at::timestamptz not between clock_timestamp() - make_interval(secs => :timeout)
                                                      and clock_timestamp() + make_interval(secs => :timeout) end""";

    private final JdbcClient database;
    private final Serializer serializer;
    private final Duration timeout;
    private final Disbelief disbelief;
    private final String node = UUID.randomUUID().toString();

    public ClaimedTokens(JdbcClient database, Serializer serializer, Duration timeout) {
        this(database, serializer, timeout, (reader, said, goesOn) -> {});
    }

    ClaimedTokens(JdbcClient database, Serializer serializer, Duration timeout, Disbelief disbelief) {
        this.database = database;
        this.serializer = serializer;
        this.timeout = timeout;
        this.disbelief = disbelief;
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken first) {
        for (int segment = 0; segment < count; segment++) insert(StoredToken.of(first, serializer), processor, segment);
    }

    private void insert(StoredToken token, String processor, int segment) {
        try {
            of(processor, segment, """
                    insert into %s (processor_name, segment, token, token_type, updated_at)
                    values (:processor, :segment, :token, :type, %s)""".formatted(Tokens.tableOf(processor), NOW))
                    .param("token", token.text())
                    .param("type", token.type())
                    .update();
        } catch (DuplicateKeyException present) {
            throw new UnableToClaimTokenException("%s has tokens already.".formatted(processor), present);
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        StoredToken stored = StoredToken.of(token, serializer);
        int rows = owned(processor, segment, "token = :token, token_type = :type, updated_at = " + NOW)
                .param("token", stored.text())
                .param("type", stored.type())
                .update();
        if (rows == 0) throw unclaimed(processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        Claimed claimed = of(processor, segment, """
                update %s set owner = :node, updated_at = %s
                 where processor_name = :processor and segment = :segment and %s
                returning token, token_type, (%s) as last""".formatted(Tokens.tableOf(processor), NOW, FREE, Tokens.LAST_INDEX))
                .param("node", node)
                .param("timeout", seconds())
                .query((row, number) -> new Claimed(StoredToken.row(row, number), row.getLong("last")))
                .optional()
                .orElseThrow(() -> unclaimed(processor, segment));
        if (!ProcessingGroups.ALL.contains(processor) || claimed.isOfTheLog(serializer))
            return claimed.token.read(serializer);
        return setBack(claimed, processor, segment);
    }

    private record Claimed(StoredToken token, long last) {
        boolean isOfTheLog(Serializer serializer) {
            return token.isBetween(LogIndex.NONE, last, serializer);
        }
    }

    /**
     * What fills tables goes on from where the log ends, as nothing can be said of what the tables show before they are filled
     * anew; what acts on events is shown all of them again, which does no harm.
     */
    private TrackingToken setBack(Claimed claimed, String processor, int segment) {
        long index = ProcessingGroups.REBUILDABLE.contains(processor) ? claimed.last : LogIndex.NONE;
        TrackingToken token = new GlobalSequenceTrackingToken(index);
        storeToken(token, processor, segment);
        disbelief.ofPosition(processor, String.valueOf(claimed.token.text()), index);
        return token;
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (owned(processor, segment, "updated_at = " + NOW).update() == 0) throw unclaimed(processor, segment);
    }

    /** Whoever lost the claim has nothing to give back. */
    @Override
    public void releaseClaim(String processor, int segment) {
        owned(processor, segment, "owner = null").update();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return segments(processor, "true").stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        int[] all = fetchSegments(processor);
        return segments(processor, FREE).stream()
                .map(segment -> Segment.computeSegment(segment, all))
                .toList();
    }

    private List<Integer> segments(String processor, String condition) {
        return database.sql("select segment from %s where processor_name = :processor and (%s) order by segment"
                        .formatted(Tokens.tableOf(processor), condition))
                .param("processor", processor)
                .param("node", node)
                .param("timeout", seconds())
                .query((row, number) -> row.getInt("segment"))
                .list();
    }

    private StatementSpec owned(String processor, int segment, String changes) {
        return of(processor, segment, """
                update %s set %s where processor_name = :processor and segment = :segment and owner = :node""".formatted(Tokens.tableOf(processor), changes))
                .param("node", node);
    }

    private StatementSpec of(String processor, int segment, String sql) {
        return database.sql(sql).param("processor", processor).param("segment", segment);
    }

    private double seconds() {
        return timeout.toMillis() / 1000.0;
    }

    private static UnableToClaimTokenException unclaimed(String processor, int segment) {
        return new UnableToClaimTokenException("Another replica reads segment %d of %s.".formatted(segment, processor));
    }
}
