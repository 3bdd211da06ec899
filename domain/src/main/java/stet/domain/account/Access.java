package stet.domain.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an account proves itself with, without anything that proves it.
 *
 * @param password whether it has one
 * @param link the link by which the password can be set, absent when there is none that was not used
 * @param tokens every token that was issued for it
 */
public record Access(boolean password, @Nullable Link link, Map<TokenId, Token> tokens) {
    /** Nothing. */
    public static final Access NONE = new Access(false, null, Map.of());

    public Access {
        tokens = Map.copyOf(tokens);
    }

    /** A link that works once. */
    public record Link(LinkId id, Instant expiresAt) {
        boolean isOpen(Instant now) {
            return expiresAt.isAfter(now);
        }
    }

    /**
     * A token as far as it may be known.
     *
     * @param expiresAt absent for some that were issued before tokens were part of the record
     */
    public record Token(
            String name, Set<String> scopes, @Nullable Instant expiresAt, boolean revoked) {
        public Token {
            scopes = InOrder.of(scopes);
        }

        boolean isActive(Instant now) {
            return !revoked && (expiresAt == null || expiresAt.isAfter(now));
        }
    }

    /** The tokens that open something now. */
    List<TokenId> active(Instant now) {
        return tokens.entrySet().stream()
                .filter(token -> token.getValue().isActive(now))
                .map(Map.Entry::getKey)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    Access withPassword() {
        return new Access(true, null, tokens);
    }

    Access withLink(@Nullable Link made) {
        return new Access(password, made, tokens);
    }

    Access with(TokenId id, Token token) {
        Map<TokenId, Token> more = new LinkedHashMap<>(tokens);
        more.put(id, token);
        return new Access(password, link, more);
    }

    Access without(TokenId id) {
        Token token = tokens.get(id);
        return token == null ? this : with(id, new Token(token.name(), token.scopes(), token.expiresAt(), true));
    }
}
