package stet.app.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.MayNot;
import stet.app.security.Needs;
import stet.domain.Actor;
import stet.domain.Person;
import stet.infra.account.Account;
import stet.infra.account.AccountRejection.TokenOfPerson;
import stet.infra.account.AccountRejection.UnknownAccount;
import stet.infra.account.AccountRejection.UnknownToken;
import stet.infra.account.Accounts;
import stet.infra.account.ApiToken;
import stet.infra.account.ApiTokens;
import stet.infra.account.ApiTokens.Issue.Issued;
import stet.infra.account.ApiTokens.Issue.Refused;
import stet.infra.account.Scope;

/** Looks after tokens over REST; people issue their own on their account's page, signed in. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/tokens")
@Needs({})
@Tag(name = "Accounts")
class TokenApi {
    private final Accounts accounts;
    private final ApiTokens tokens;

    TokenApi(Accounts accounts, ApiTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** A token without its text, which nobody but its holder knows. */
    @Schema(name = "Token")
    record TokenJson(
            UUID id,
            String account,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {
        static TokenJson of(ApiToken token) {
            return new TokenJson(
                    token.id(),
                    token.account().id(),
                    token.name(),
                    token.scopes().stream().sorted().map(Scope::wireName).toList(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt());
        }
    }

    /** A new token with its text, which is told this once. */
    @Schema(name = "IssuedToken")
    record IssuedJson(TokenJson token, String text) {}

    @GetMapping
    @Operation(summary = "List an account's tokens, the newest first")
    List<TokenJson> listTokens(@PathVariable String account, CurrentPerson person) {
        return tokens.list(reachable(account, person).person()).stream()
                .map(TokenJson::of)
                .toList();
    }

    @Schema(
            name = "IssueToken",
            requiredProperties = {"name", "scopes"},
            example = """
            {"name": "nightly import", "scopes": ["read", "write"], "expiresAt": "2030-01-01T00:00:00Z"}""")
    record Wish(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Instant expiresAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.ADMIN)
    @Operation(summary = "Issue a token for an automation")
    IssuedJson issueToken(@PathVariable String account, @RequestBody Wish body, CurrentPerson person) {
        Account owner = reachable(account, person);
        if (owner.kind() == Actor.Kind.PERSON) throw RefusedRequest.because(new TokenOfPerson(owner.person()));
        Set<Scope> scopes = scopes(body.scopes() == null ? List.of() : body.scopes());
        return switch (tokens.issue(owner, body.name() == null ? "" : body.name(), scopes, body.expiresAt())) {
            case Issued(var token, var text) -> new IssuedJson(TokenJson.of(token), text);
            case Refused(var reason) -> throw RefusedRequest.because(reason);
        };
    }

    @PostMapping("/{token}/revoke-token")
    @Operation(summary = "Make a token open nothing from now on")
    TokenJson revokeToken(@PathVariable String account, @PathVariable UUID token, CurrentPerson person) {
        find(reachable(account, person), token);
        tokens.revoke(token);
        return TokenJson.of(find(reachable(account, person), token));
    }

    /** The account whose tokens the caller may look after. */
    private Account reachable(String id, CurrentPerson caller) {
        Person owner = new Person(id);
        if (!owner.equals(caller.person()) && !caller.may(Scope.ADMIN)) throw MayNot.lacks(caller, Scope.ADMIN);
        return accounts.find(owner).orElseThrow(() -> RefusedRequest.because(new UnknownAccount(owner)));
    }

    private ApiToken find(Account owner, UUID token) {
        return tokens.find(token)
                .filter(found -> found.account().equals(owner.person()))
                .orElseThrow(() -> RefusedRequest.because(new UnknownToken()));
    }

    private static Set<Scope> scopes(List<String> names) {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (String name : names) scopes.add(scope(name));
        return scopes;
    }

    private static Scope scope(String name) {
        return Scope.named(name)
                .orElseThrow(() -> new RefusedRequest(Refusal.ofField(
                        422,
                        "choice-unknown",
                        "scopes",
                        "\"%s\" is no scope. Choose from read, write, sign-off, audit, admin.".formatted(name))));
    }
}
