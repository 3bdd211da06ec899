package stet.infra.tlog.entry;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/**
 * One event as the log holds it: its canonical bytes are the leaf, so that the event alone, as exported, leads back to
 * the leaf's hash.
 *
 * @param index its place in the log, from 0 without gaps
 * @param id the event's own id
 * @param at when it was recorded
 * @param type its wire name, such as {@code claim-flagged}
 * @param revision version of the payload's form
 * @param streamType what kind of thing it happened to, such as {@code statement}
 * @param stream id of what it happened to
 * @param version its place in the stream, from 0 without gaps
 * @param metadata who, through which channel, why
 * @param payload the event itself
 */
public record LogEntry(
        long index,
        UUID id,
        Instant at,
        String type,
        String revision,
        String streamType,
        String stream,
        long version,
        Map<String, String> metadata,
        Json payload) {

    public LogEntry {
        metadata = Map.copyOf(metadata);
    }

    /** The leaf's bytes. */
    public byte[] bytes() {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("at", new Json.Text(at.toString()));
        members.put("id", new Json.Text(id.toString()));
        members.put("index", Json.Numeral.of(index));
        members.put("metadata", Json.Members.of(metadata));
        members.put("payload", payload);
        members.put("revision", new Json.Text(revision));
        members.put("stream", new Json.Text(stream));
        members.put("streamType", new Json.Text(streamType));
        members.put("type", new Json.Text(type));
        members.put("version", Json.Numeral.of(version));
        return new Json.Members(members).bytes();
    }

    public Hash leaf() {
        return Hash.leaf(bytes());
    }

    /** Reads a leaf's bytes; what a later Stet says beyond this is passed over. */
    public static LogEntry parse(byte[] bytes) {
        if (!(Json.parseCanonical(bytes) instanceof Json.Members event))
            throw new Malformed("An event is a JSON object.");
        return new LogEntry(
                number(event, "index"),
                id(event),
                at(event),
                text(event, "type"),
                text(event, "revision"),
                text(event, "streamType"),
                text(event, "stream"),
                number(event, "version"),
                metadata(event),
                member(event, "payload"));
    }

    private static UUID id(Json.Members event) {
        try {
            return UUID.fromString(text(event, "id"));
        } catch (IllegalArgumentException e) {
            throw new Malformed("The event's id isn't a UUID.");
        }
    }

    private static Instant at(Json.Members event) {
        try {
            return Instant.parse(text(event, "at"));
        } catch (DateTimeParseException e) {
            throw new Malformed("The event's time isn't an instant in UTC.");
        }
    }

    private static Map<String, String> metadata(Json.Members event) {
        if (!(member(event, "metadata") instanceof Json.Members object)) throw new Malformed("Metadata is an object.");
        TreeMap<String, String> metadata = new TreeMap<>();
        object.members().keySet().forEach(name -> metadata.put(name, text(object, name)));
        return metadata;
    }

    private static long number(Json.Members object, String name) {
        if (member(object, name) instanceof Json.Numeral number) return Strict.decimal(number.canonical());
        throw new Malformed("The event's " + name + " isn't a number.");
    }

    private static String text(Json.Members object, String name) {
        if (member(object, name) instanceof Json.Text text) return text.value();
        throw new Malformed("The event's " + name + " isn't a text.");
    }

    private static Json member(Json.Members object, String name) {
        Json member = object.get(name);
        if (member == null) throw new Malformed("The event has no " + name + ".");
        return member;
    }
}
