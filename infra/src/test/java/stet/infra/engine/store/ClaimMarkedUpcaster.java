package stet.infra.engine.store;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads an event that Stet never had, as it would have been before it was called claim-flagged. */
final class ClaimMarkedUpcaster extends SingleEventUpcaster {

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().getName().equals("claim-marked");
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType("claim-flagged", "1"), JsonNode.class, ClaimMarkedUpcaster::renamed);
    }

    private static JsonNode renamed(JsonNode marked) {
        ObjectNode flagged = JsonMapper.shared().createObjectNode();
        flagged.set("statement", marked.get("statement"));
        flagged.set("reason", marked.get("text"));
        flagged.set("flaggedBy", marked.get("writtenBy"));
        return flagged;
    }
}
