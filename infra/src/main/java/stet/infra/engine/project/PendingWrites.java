package stet.infra.engine.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The writes of a batch that have not gone to the database yet, in as few parts as their order allows. */
final class PendingWrites {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    private final List<Part> parts = new ArrayList<>();
    private final Map<UUID, Integer> lastChange = new HashMap<>();
    /** Nothing goes before this part any more. */
    private int first;

    PendingWrites add(Write write) {
        int place = place(write);
        if (place == parts.size()) parts.add(new Part(write.kind()));
        parts.get(place).add(write);
        if (write.keepsItsPlace()) first = place;
        write.changed().forEach(thing -> lastChange.put(thing, place));
        return this;
    }

    /** The first part that takes the write. */
    private int place(Write write) {
        int place = write.keepsItsPlace() ? Math.max(0, parts.size() - 1) : Math.max(first, behindOthers(write));
        Write.Kind kind = write.kind();
        while (place < parts.size() && !parts.get(place).takes(kind)) place++;
        return place;
    }

    private int behindOthers(Write write) {
        int behind = 0;
        for (UUID thing : write.changed()) behind = Math.max(behind, behind(thing));
        for (UUID thing : write.followed()) behind = Math.max(behind, behind(thing));
        return behind;
    }

    private int behind(UUID thing) {
        return lastChange.getOrDefault(thing, -1) + 1;
    }

    /** Everything that waited, in its order; nothing waits any more. */
    List<List<Write>> drain() {
        List<List<Write>> all = parts.stream().map(part -> part.writes).toList();
        parts.clear();
        lastChange.clear();
        first = 0;
        return all;
    }

    private static final class Part {
        private final Write.Kind kind;
        private final List<Write> writes = new ArrayList<>();
        private int characters;

        Part(Write.Kind kind) {
            this.kind = kind;
        }

        boolean takes(Write.Kind other) {
            return writes.size() < MOST_ROWS && characters < MOST_CHARACTERS && kind.equals(other);
        }

        void add(Write write) {
            writes.add(write);
            characters += write.length();
        }
    }
}
