package stet.infra.desk;

import java.util.HashMap;
import java.util.Map;
import stet.domain.Actor;

/** The keys under which every event says who asked for it, by which way and why. */
public final class Metadata {
    public static final String ACTOR = "actor";
    public static final String ACTOR_NAME = "actorName";
    public static final String ACTOR_KIND = "actorKind";
    public static final String CHANNEL = "channel";
    public static final String REQUEST_ID = "requestId";
    /** The id of the event that a policy answered; absent when a person or a machine asked. */
    public static final String CAUSE = "cause";

    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    private Metadata() {}

    static Map<String, String> of(Actor by, Request request) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(ACTOR, by.person().id());
        metadata.put(ACTOR_NAME, by.name());
        metadata.put(ACTOR_KIND, by.kind().name());
        metadata.put(CHANNEL, request.channel().name());
        metadata.put(REQUEST_ID, request.requestId());
        if (request.cause() != null) metadata.put(CAUSE, request.cause());
        if (request.idempotency() != null)
            metadata.put(IDEMPOTENCY_KEY, request.idempotency().key());
        return metadata;
    }
}
