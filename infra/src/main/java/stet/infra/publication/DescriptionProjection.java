package stet.infra.publication;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import stet.domain.newsroom.Newsroom;
import stet.domain.newsroom.NewsroomEvent.NewsroomDescribed;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;

/** Keeps every description that the newsroom gave of itself. */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class DescriptionProjection {
    private final Writes writes;

    DescriptionProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(NewsroomDescribed event, @Timestamp Instant at) {
        writes.sql("""
                insert into newsroom_description (number, newsroom, description, described_at)
                select number, newsroom, description::jsonb, at from {event}""")
                .number("number", event.number())
                .id("newsroom", Newsroom.STREAM)
                .text("description", PublicJson.of(event.description()))
                .instant("at", at)
                .changes(Newsroom.STREAM)
                .write();
    }
}
