package stet.app.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.problem.RefusedRequest;
import stet.app.security.Needs;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.infra.account.Account;
import stet.infra.account.AccountRejection.UnknownAccount;
import stet.infra.account.Accounts;
import stet.infra.account.Role;
import stet.infra.account.Scope;
import stet.infra.account.SignIns;

/** Looks after accounts over REST. */
@RestController
@RequestMapping("/api/v1/accounts")
@Needs(Scope.ADMIN)
@Tag(name = "Accounts")
class AccountApi {
    private final Accounts accounts;
    private final SignIns signIns;

    AccountApi(Accounts accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /** An account, as the API says it. */
    @Schema(name = "Account")
    record AccountJson(String id, String name, Actor.Kind kind, List<Role> roles, boolean enabled) {
        static AccountJson of(Account account) {
            List<Role> roles = account.roles().stream().sorted().toList();
            return new AccountJson(account.person().id(), account.name(), account.kind(), roles, account.enabled());
        }
    }

    @GetMapping
    @Operation(summary = "List every account")
    List<AccountJson> listAccounts() {
        return accounts.all().stream().map(AccountJson::of).toList();
    }

    @GetMapping("/{account}")
    @Operation(summary = "One account")
    AccountJson readAccount(@PathVariable String account) {
        return AccountJson.of(find(account));
    }

    @Schema(
            name = "OpenAccount",
            requiredProperties = {"id", "name", "roles"},
            example = """
            {"id": "importer", "name": "Wire importer", "kind": "AUTOMATION", "roles": ["FACT_CHECKER"]}""")
    record Open(
            @Nullable String id,
            @Nullable String name,
            Actor.@Nullable Kind kind,
            @Nullable Set<Role> roles,
            @Nullable String password) {
        Account account() {
            return new Account(
                    new Person(id == null ? "" : id),
                    name == null ? "" : name,
                    kind == null ? Actor.Kind.PERSON : kind,
                    roles == null ? Set.of() : roles,
                    true);
        }
    }

    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(summary = "Open an account for a person or an automation")
    ResponseEntity<AccountJson> openAccount(@RequestBody Open body) {
        Account account = body.account();
        check(accounts.create(account, body.password()));
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + account.person()))
                .body(AccountJson.of(account));
    }

    @Schema(name = "ChangeAccount", example = """
            {"roles": ["EDITOR"], "enabled": true}""")
    record Change(
            @Nullable String name,
            @Nullable Set<Role> roles,
            @Nullable Boolean enabled) {
        Account of(Account before) {
            return new Account(
                    before.person(),
                    name == null ? before.name() : name,
                    before.kind(),
                    roles == null ? before.roles() : roles,
                    enabled == null ? before.enabled() : enabled);
        }
    }

    @PostMapping("/{account}/change-account")
    @Operation(summary = "Give an account another name or other roles, or disable or enable it")
    AccountJson changeAccount(@PathVariable String account, @RequestBody Change body) {
        Account changed = body.of(find(account));
        check(accounts.change(changed));
        return AccountJson.of(changed);
    }

    @Schema(name = "SetPassword", requiredProperties = "password", example = """
            {"password": "correct horse battery"}""")
    record Password(@Nullable String password) {}

    @PostMapping("/{account}/set-password")
    @Operation(summary = "Give a person a new password, which ends all of their sessions")
    AccountJson setPassword(@PathVariable String account, @RequestBody Password body) {
        Account owner = find(account);
        check(signIns.setPassword(owner.person(), body.password() == null ? "" : body.password()));
        return AccountJson.of(owner);
    }

    private Account find(String id) {
        Person person = new Person(id);
        return accounts.find(person).orElseThrow(() -> RefusedRequest.because(new UnknownAccount(person)));
    }

    private static void check(Optional<Rejection> refused) {
        refused.ifPresent(reason -> {
            throw RefusedRequest.because(reason);
        });
    }
}
