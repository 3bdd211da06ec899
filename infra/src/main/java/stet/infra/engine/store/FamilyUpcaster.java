package stet.infra.engine.store;

import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import stet.infra.family.EventType;
import stet.infra.family.Families;
import stet.infra.family.Upcast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads events of every earlier revision as those of today, as their families say. */
final class FamilyUpcaster extends SingleEventUpcaster {
    private final Families families;

    FamilyUpcaster(Families families) {
        this.families = families;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return !later(event).isEmpty();
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        List<Upcast> later = later(event);
        String today = Integer.toString(revision(event) + later.size());
        return event.upcastPayload(
                new SimpleSerializedType(event.getType().getName(), today), JsonNode.class, stored -> {
                    ObjectNode payload = stored.deepCopy().asObject();
                    later.forEach(upcast -> upcast.apply(payload, event.getMessageIdentifier()));
                    return payload;
                });
    }

    /** What makes of the event one of today; nothing when it is one, or of a revision that nobody knows. */
    private List<Upcast> later(IntermediateEventRepresentation event) {
        int revision = revision(event);
        return families.called(event.getType().getName())
                .<List<Upcast>>map(EventType::earlier)
                .filter(earlier -> revision >= 1 && revision <= earlier.size())
                .map(earlier -> earlier.subList(revision - 1, earlier.size()))
                .orElse(List.of());
    }

    private static int revision(IntermediateEventRepresentation event) {
        String revision = event.getType().getRevision();
        return revision != null && revision.matches("[1-9]\\d{0,3}") ? Integer.parseInt(revision) : 0;
    }
}
