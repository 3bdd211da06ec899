package stet.domain.evidence;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.domain.Person;
import stet.domain.source.SourceId;
import stet.domain.verdict.Stance;
import stet.domain.words.Folding;

/**
 * The sources attached to a claim, and which of them were withdrawn since.
 *
 * @param attachedBy whoever attached each of them
 */
public record Evidence(
        Map<AttachmentId, Attachment> attachments, Map<AttachmentId, Person> attachedBy, Set<SourceId> withdrawn) {
    /** No source yet. */
    public static final Evidence NONE = new Evidence(Map.of(), Map.of(), Set.of());

    public boolean isEmpty() {
        return attachments.isEmpty();
    }

    public int size() {
        return attachments.size();
    }

    public Optional<Attachment> find(AttachmentId id) {
        return Optional.ofNullable(attachments.get(id));
    }

    public boolean restsOn(SourceId source) {
        return !withdrawn.contains(source)
                && attachments.values().stream()
                        .anyMatch(attachment -> attachment.source().equals(source));
    }

    /** The sources that were not withdrawn, as far as the claim knows. */
    public Set<SourceId> sources() {
        return attachments.values().stream()
                .map(Attachment::source)
                .filter(source -> !withdrawn.contains(source))
                .collect(Collectors.toSet());
    }

    /** Whether the same passage of the same source already stands for the same stance. */
    public boolean holds(Attachment other) {
        return attachments.values().stream().anyMatch(each -> each.isSameAs(other));
    }

    /** The attachments that a verdict with this stance may rest on: exact, and not withdrawn. */
    public List<Attachment> exactFor(Stance stance) {
        return attachments.values().stream()
                .filter(attachment -> attachment.stance() == stance && attachment.isExact())
                .filter(attachment -> !withdrawn.contains(attachment.source()))
                .toList();
    }

    /**
     * The exact passages of one person that spoke against it, as they read when they are for it; those that would say what another
     * says already are left as they are.
     */
    public Stream<ReadAnew> readAnew(Stance stance, Person by) {
        return stance.opposite().stream()
                .flatMap(against -> exactFor(against).stream())
                .filter(each -> by.equals(attachedBy.get(each.id())))
                .map(each -> new ReadAnew(each, each.amended(stance, null, null)))
                .filter(each -> !holds(each.amended()));
    }

    /** A passage before and after somebody read it for other words. */
    public record ReadAnew(Attachment was, Attachment amended) {}

    /**
     * Rule 2: whether so many of these passages stand in sources of which no two share an origin.
     *
     * @param named who first reported what a source says, where somebody said so
     * @param asked from how many origins they have to come
     */
    public boolean isIndependent(List<Attachment> some, Function<SourceId, Set<String>> named, int asked) {
        List<Set<String>> origins = some.stream()
                .map(each -> origins(each.source(), named))
                .distinct()
                .toList();
        return areApart(origins, Set.of(), asked);
    }

    /** Whether so many of them share nothing with each other, nor with what was taken before. */
    private static boolean areApart(List<Set<String>> origins, Set<String> taken, int wanted) {
        if (wanted <= 0) return true;
        for (int at = 0; at <= origins.size() - wanted; at++) {
            Set<String> one = origins.get(at);
            if (!Collections.disjoint(one, taken)) continue;
            Set<String> more = new HashSet<>(taken);
            more.addAll(one);
            if (areApart(origins.subList(at + 1, origins.size()), more, wanted - 1)) return true;
        }
        return false;
    }

    /** A source has the origin that somebody named; before that it counts as every one that it was attached with. */
    private Set<String> origins(SourceId source, Function<SourceId, Set<String>> named) {
        Set<String> known = named.apply(source);
        return (known.isEmpty() ? givenOrigins(source) : known.stream())
                .map(Folding::of)
                .collect(Collectors.toSet());
    }

    private Stream<String> givenOrigins(SourceId source) {
        return attachments.values().stream()
                .filter(each -> each.source().equals(source))
                .map(Attachment::origin)
                .flatMap(Stream::ofNullable);
    }

    /** What the origin of a passage is called. */
    public String originOf(Attachment passage, Function<SourceId, Set<String>> named) {
        return named.apply(passage.source()).stream()
                .findFirst()
                .or(() -> Optional.ofNullable(passage.origin()))
                .orElseThrow();
    }

    public Evidence with(Attachment attachment, Person by) {
        Map<AttachmentId, Person> hands = new HashMap<>(attachedBy);
        hands.put(attachment.id(), by);
        return new Evidence(attachments, hands, withdrawn).with(attachment);
    }

    /** With a passage as it reads from now on, by the same hand as before. */
    public Evidence with(Attachment attachment) {
        Map<AttachmentId, Attachment> more = new LinkedHashMap<>(attachments);
        more.put(attachment.id(), attachment);
        return new Evidence(more, attachedBy, withdrawn);
    }

    public Evidence without(AttachmentId id) {
        Map<AttachmentId, Attachment> fewer = new LinkedHashMap<>(attachments);
        fewer.remove(id);
        return new Evidence(fewer, attachedBy, withdrawn);
    }

    public Evidence withdraw(SourceId source) {
        Set<SourceId> more = new HashSet<>(withdrawn);
        more.add(source);
        return new Evidence(attachments, attachedBy, more);
    }
}
