package stet.domain.statement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stet.domain.source.SourceId;
import stet.domain.verdict.Stance;
import stet.domain.words.Folding;

/** The sources attached to a claim, and which of them were withdrawn since. */
record Evidence(Map<AttachmentId, Attachment> attachments, Set<SourceId> withdrawn) {
    static final Evidence NONE = new Evidence(Map.of(), Set.of());

    boolean isEmpty() {
        return attachments.isEmpty();
    }

    int size() {
        return attachments.size();
    }

    Optional<Attachment> find(AttachmentId id) {
        return Optional.ofNullable(attachments.get(id));
    }

    boolean restsOn(SourceId source) {
        return !withdrawn.contains(source)
                && attachments.values().stream()
                        .anyMatch(attachment -> attachment.source().equals(source));
    }

    /** Whether the same passage of the same source already stands for the same stance. */
    boolean holds(Attachment other) {
        return attachments.values().stream()
                .anyMatch(each -> new Attachment(
                                other.id(), each.source(), each.stance(), each.origin(), each.excerpt(), each.locator())
                        .equals(other));
    }

    /** The attachments that a verdict with this stance may rest on: exact, and not withdrawn. */
    List<Attachment> exactFor(Stance stance) {
        return attachments.values().stream()
                .filter(attachment -> attachment.stance() == stance && attachment.isExact())
                .filter(attachment -> !withdrawn.contains(attachment.source()))
                .toList();
    }

    static Set<String> origins(List<Attachment> attachments) {
        return attachments.stream()
                .map(attachment -> Folding.of(attachment.origin()))
                .collect(Collectors.toSet());
    }

    Evidence with(Attachment attachment) {
        Map<AttachmentId, Attachment> more = new LinkedHashMap<>(attachments);
        more.put(attachment.id(), attachment);
        return new Evidence(more, withdrawn);
    }

    Evidence without(AttachmentId id) {
        Map<AttachmentId, Attachment> fewer = new LinkedHashMap<>(attachments);
        fewer.remove(id);
        return new Evidence(fewer, withdrawn);
    }

    Evidence withdraw(SourceId source) {
        Set<SourceId> more = new HashSet<>(withdrawn);
        more.add(source);
        return new Evidence(attachments, more);
    }
}
