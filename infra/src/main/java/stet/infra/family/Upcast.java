package stet.infra.family;

import tools.jackson.databind.node.ObjectNode;

/** Reads the payload of one revision as that of the next. What is stored stays as it is, and so does its leaf in the log. */
@FunctionalInterface
public interface Upcast {

    /**
     * Makes of an older payload what the next revision would hold.
     *
     * @param eventId the id of the event, a UUID: a name for what only later revisions name
     */
    void apply(ObjectNode payload, String eventId);
}
