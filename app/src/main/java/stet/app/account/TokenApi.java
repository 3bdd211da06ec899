package stet.app.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.Unversioned;
import stet.app.problem.Refusal;
import stet.app.problem.Refusals;
import stet.app.problem.RefusedRequest;
import stet.app.security.BearerTokens;
import stet.app.security.CurrentPerson;
import stet.app.security.MayNot;
import stet.app.security.Needs;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.AccountCommand.RevokeToken;
import stet.domain.account.AccountRejection.TokenOfPerson;
import stet.domain.account.AccountRejection.TokenOutOfReach;
import stet.domain.account.AccountRejection.UnknownAccount;
import stet.domain.account.AccountRejection.UnknownToken;
import stet.domain.account.Secret;
import stet.domain.account.TokenId;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.account.ApiToken;
import stet.infra.account.ApiTokens;
import stet.infra.account.Credentials;
import stet.infra.account.Credentials.Made.Denied;
import stet.infra.account.Credentials.Made.Given;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;

/** Looks after tokens over REST; people issue their own on their account's page, signed in. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/tokens")
@Needs({})
@Tag(name = "Accounts")
class TokenApi {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Credentials credentials;
    private final CommandDesk desk;

    TokenApi(Accounts accounts, ApiTokens tokens, Credentials credentials, CommandDesk desk) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.credentials = credentials;
        this.desk = desk;
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

    /**
     * A new token with its text, which is told this once.
     *
     * @param text absent in the answer to a repeated request
     */
    @Schema(name = "IssuedToken")
    record IssuedJson(TokenJson token, @Nullable String text) {}

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
            {"name": "nightly import", "scopes": ["read", "write"]}""")
    record Wish(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Instant expiresAt) {}

    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Needs(Scope.ADMIN)
    @Operation(summary = "Issue a token for an automation; it expires, in 90 days unless asked otherwise")
    ResponseEntity<IssuedJson> issueToken(
            @PathVariable String account, @RequestBody Wish body, CurrentPerson person, @Unversioned Request request) {
        Account owner = reachable(account, person);
        if (owner.kind() == Actor.Kind.PERSON) throw RefusedRequest.because(new TokenOfPerson(owner.person()));
        Set<Scope> scopes = scopes(body.scopes() == null ? List.of() : body.scopes());
        String name = body.name() == null ? "" : body.name();
        return switch (credentials.issueToken(
                owner.person(), name, scopes, body.expiresAt(), person.actor(), request)) {
            case Given made -> issued(owner, made, name);
            case Denied(var reasons) -> throw new RefusedRequest(Refusals.of(reasons));
        };
    }

    /** Whose request is a repetition gets the newest token of that name, whose text was told before. */
    private ResponseEntity<IssuedJson> issued(Account owner, Given made, String name) {
        Secret text = made.secret();
        ApiToken token = tokens.list(owner.person()).stream()
                .filter(each ->
                        text == null ? each.name().equals(name) : each.id().equals(made.id()))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.because(new UnknownToken()));
        URI location = URI.create("/api/v1/accounts/%s/tokens".formatted(owner.person()));
        return Answers.coined(
                made.done(), location, new IssuedJson(TokenJson.of(token), text == null ? null : text.value()));
    }

    @PostMapping("/{token}/revoke-token")
    @Operation(summary = "Make a token open nothing from now on")
    ResponseEntity<TokenJson> revokeToken(
            @PathVariable String account,
            @PathVariable UUID token,
            CurrentPerson person,
            @Unversioned Request request,
            HttpServletRequest http) {
        ApiToken found = find(reachable(account, person), token);
        if (!person.may(Scope.ADMIN)) checkReach(found, BearerTokens.text(http));
        Done done = Answers.done(
                desk.handle(new RevokeToken(found.account(), new TokenId(token), person.actor()), request));
        return Answers.told(done, TokenJson.of(tokens.find(token).orElseThrow()));
    }

    /** A token looks after itself, and after what may do no more; one that only reads changes nothing else. */
    private void checkReach(ApiToken wanted, String shown) {
        boolean reaches = tokens.find(shown)
                .filter(own -> own.id().equals(wanted.id()) || reaches(own.scopes(), wanted.scopes()))
                .isPresent();
        if (!reaches) throw RefusedRequest.because(new TokenOutOfReach());
    }

    private static boolean reaches(Set<Scope> own, Set<Scope> wanted) {
        return own.containsAll(wanted) && !Set.of(Scope.READ).containsAll(own);
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
