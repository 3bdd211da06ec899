package stet.infra.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * A token as its owner's page lists it; its text is known to nobody but its holder.
 *
 * @param lastUsedAt when it last opened anything, to the minute
 */
public record ApiToken(
        UUID id,
        Person account,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean isActive(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }
}
