package stet.infra.family;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All families of streams together. */
@Component
public final class Families {
    private final List<Family<?>> families;
    private final Map<String, EventType<?>> byName = new HashMap<>();
    private final Map<Class<?>, EventType<?>> byEvent = new HashMap<>();
    private final Map<Class<?>, Family<?>> ofEvent = new HashMap<>();

    /**
     * Takes them together.
     *
     * @throws IllegalArgumentException when an event has no wire name, or one that another has
     */
    public Families(List<Family<?>> families) {
        this.families = List.copyOf(families);
        this.families.forEach(this::add);
    }

    private void add(Family<?> family) {
        for (EventType<?> type : family.types()) {
            if (byName.putIfAbsent(type.name(), type) != null)
                throw new IllegalArgumentException("two events are called " + type.name());
            byEvent.put(type.event(), type);
            ofEvent.put(type.event(), family);
        }
        events(family.events())
                .filter(event -> !byEvent.containsKey(event))
                .findFirst()
                .ifPresent(event -> {
                    throw new IllegalArgumentException("no wire name for " + event.getName());
                });
    }

    /** The records that a sealed type stands for, however it groups them: one of several groups is one. */
    static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(Families::events)
                        .distinct()
                : Stream.of(type);
    }

    /** The names of the families, by which addresses name what they are about. */
    public List<String> names() {
        return families.stream().<String>map(Family::name).toList();
    }

    /** Every id that is written as plain text. */
    public Stream<PlainId<?>> ids() {
        return families.stream().flatMap(family -> family.ids().stream());
    }

    /** The wire name of every type of event, in alphabetical order. */
    public List<String> types() {
        return byName.keySet().stream().sorted().toList();
    }

    /** How an event of this class is stored; empty when it is none of the log. */
    public Optional<EventType<?>> find(Class<?> event) {
        return Optional.ofNullable(byEvent.get(event));
    }

    /** The type of event that is stored under this name; empty when there is none. */
    public Optional<EventType<?>> called(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The name under which an event of this class is stored. */
    public String wireName(Class<?> event) {
        return find(event)
                .<String>map(EventType::name)
                .orElseThrow(() -> new IllegalArgumentException("no event of the log: " + event.getName()));
    }

    /** What an event is about, as far as it says so itself. */
    public Subject subject(Object event) {
        return family(event).subject(event);
    }

    /** What an event says, to be read behind the name of whoever did it; it may be about a source with this title. */
    public String sentence(Object event, @Nullable String source) {
        return family(event).sentence(event, source);
    }

    @SuppressWarnings("unchecked") // it is found by the class of its events
    private Family<Object> family(Object event) {
        Family<?> family = ofEvent.get(event.getClass());
        if (family == null) throw new IllegalArgumentException("no event of the newsroom: " + event.getClass());
        return (Family<Object>) family;
    }
}
