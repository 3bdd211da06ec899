package stet.infra.capture;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.capture.CaptureEvent.CaptureBegun;
import stet.domain.capture.CaptureEvent.CaptureFailed;
import stet.domain.capture.CaptureEvent.CaptureSucceeded;
import stet.domain.capture.CaptureState;
import stet.domain.capture.Fetched;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;

/** Keeps which captures there are of which source. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class CaptureProjection {
    private static final String BEGUN = """
            insert into capture (capture, source, state, address, asked_by, asked_at, version)
            select capture, source, state, address, person, at, version from {event}
            """;

    /** What was begun keeps who began it, and when. */
    private static final String STORED = """
            insert into capture (capture, source, state, sha256, bytes, media_type, name, final_url, http_status, warning,
                                 warc_sha256, warc_bytes, asked_by, asked_at, settled_at, version)
            select capture, source, state, sha256, bytes, media_type, name, final_url, http_status::integer, warning,
                   warc_sha256, warc_bytes::bigint, person, at, at, version
              from {event}
            on conflict (capture) do update
               set state = excluded.state, sha256 = excluded.sha256, bytes = excluded.bytes, media_type = excluded.media_type,
                   name = excluded.name, final_url = excluded.final_url, http_status = excluded.http_status,
                   warning = excluded.warning, warc_sha256 = excluded.warc_sha256,
                   warc_bytes = excluded.warc_bytes, settled_at = excluded.settled_at, version = excluded.version
            """;

    private static final String FAILED = """
            update capture known
               set state = event.state, reason = event.reason, settled_at = event.at, version = event.version
              from {event}
             where known.capture = event.capture
            """;

    private final Writes writes;

    CaptureProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(CaptureBegun event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql(BEGUN)
                .id("capture", event.capture().value())
                .id("source", event.source().value())
                .text("state", CaptureState.FETCHING.name())
                .text("address", event.address())
                .text("person", event.begunBy().id())
                .instant("at", at)
                .number("version", version)
                .changes(event.capture().value())
                .write();
    }

    @EventHandler
    void on(CaptureSucceeded event, @Timestamp Instant at, @SequenceNumber long version) {
        Write stored = writes.sql(STORED)
                .id("capture", event.capture().value())
                .id("source", event.source().value())
                .text("state", CaptureState.STORED.name())
                .text("sha256", event.content().sha256())
                .number("bytes", event.content().bytes())
                .text("media_type", event.content().mediaType())
                .text("name", event.name())
                .text("person", event.capturedBy().id())
                .instant("at", at)
                .number("version", version);
        fetched(stored, event.fetched()).changes(event.capture().value()).write();
    }

    private static Write fetched(Write stored, @Nullable Fetched fetched) {
        return stored.text("final_url", fetched == null ? null : fetched.finalUrl())
                .text("http_status", fetched == null ? null : Integer.toString(fetched.httpStatus()))
                .text("warning", fetched == null ? null : fetched.warning())
                .text("warc_sha256", fetched == null ? null : fetched.warc().sha256())
                .text(
                        "warc_bytes",
                        fetched == null ? null : Long.toString(fetched.warc().bytes()));
    }

    @EventHandler
    void on(CaptureFailed event, @Timestamp Instant at, @SequenceNumber long version) {
        writes.sql(FAILED)
                .id("capture", event.capture().value())
                .text("state", CaptureState.FAILED.name())
                .text("reason", event.reason())
                .instant("at", at)
                .number("version", version)
                .changes(event.capture().value())
                .write();
    }
}
