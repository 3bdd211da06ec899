package stet.app.link;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.app.claim.LinkedClaimJson;
import stet.domain.Person;
import stet.domain.link.Contradiction;
import stet.domain.link.LinkKind;
import stet.infra.link.KnownLink;

/** A link between two claims, as the API says it. */
@Schema(name = "Link")
record LinkJson(
        UUID id,
        LinkKind kind,
        String reason,
        LinkedClaimJson from,
        LinkedClaimJson to,

        @Schema(description = "whether nobody has taken it away")
        boolean linked,

        String linkedBy,
        Instant linkedAt,
        @Nullable String unlinkedBy,
        @Nullable Instant unlinkedAt,
        @Nullable String unlinkedReason,

        @Schema(description = "whether both are supported although they contradict each other, and nobody said why")
        Contradiction contradiction,

        @Nullable @Schema(description = "since when both are supported")
        Instant openedAt,

        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedReason,
        @JsonIgnore String tag) {

    static LinkJson of(KnownLink link) {
        return new LinkJson(
                link.id().value(),
                link.kind(),
                link.reason(),
                LinkedClaimJson.of(link.from()),
                LinkedClaimJson.of(link.to()),
                link.linked(),
                link.linkedBy().id(),
                link.linkedAt(),
                id(link.unlinkedBy()),
                link.unlinkedAt(),
                link.unlinkedReason(),
                link.contradiction(),
                link.openedAt(),
                id(link.resolvedBy()),
                link.resolvedAt(),
                link.resolvedReason(),
                tag(link));
    }

    private static @Nullable String id(@Nullable Person person) {
        return person == null ? null : person.id();
    }

    /** Another one with whatever happens to the link, or to what is shown of its claims. */
    private static String tag(KnownLink link) {
        String seen = seen(link.from()) + seen(link.to());
        return link.version() + "." + Integer.toUnsignedString(seen.hashCode());
    }

    private static String seen(KnownLink.End end) {
        return " %s %s %s %s %s".formatted(end.status(), end.stale(), end.verdict(), end.cut(), end.says());
    }
}
