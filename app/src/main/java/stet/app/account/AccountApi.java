package stet.app.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.Parts;
import stet.app.api.Unversioned;
import stet.app.audit.AuditEntryJson;
import stet.app.problem.Refusals;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.Actor;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.account.AccountCommand;
import stet.domain.account.AccountCommand.ChangeAccount;
import stet.domain.account.AccountCommand.EndSessions;
import stet.domain.account.AccountCommand.NameResponsible;
import stet.domain.account.AccountCommand.OpenAccount;
import stet.domain.account.AccountRejection.UnknownAccount;
import stet.domain.account.Role;
import stet.domain.words.Blank;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.account.Credentials;
import stet.infra.account.Credentials.Made.Denied;
import stet.infra.account.Credentials.Made.Given;
import stet.infra.account.Scope;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;

/** Looks after accounts over REST. */
@RestController
@RequestMapping("/api/v1/accounts")
@Needs(Scope.ADMIN)
@Tag(name = "Accounts")
class AccountApi {
    private final CommandDesk desk;
    private final Accounts accounts;
    private final Credentials credentials;
    private final AuditLog log;

    AccountApi(CommandDesk desk, Accounts accounts, Credentials credentials, AuditLog log) {
        this.desk = desk;
        this.accounts = accounts;
        this.credentials = credentials;
        this.log = log;
    }

    /**
     * An account, as the API says it.
     *
     * @param responsible who answers for an automation, which is disabled without one
     */
    @Schema(name = "Account")
    record AccountJson(
            String id,
            String name,
            Actor.Kind kind,
            List<Role> roles,
            boolean enabled,
            @Nullable String responsible) {
        static AccountJson of(Account account) {
            List<Role> roles = account.roles().stream().sorted().toList();
            Person responsible = account.responsible();
            return new AccountJson(
                    account.person().id(),
                    account.name(),
                    account.kind(),
                    roles,
                    account.enabled(),
                    responsible == null ? null : responsible.id());
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

    @GetMapping("/{account}/history")
    @Needs(Scope.AUDIT)
    @Operation(summary = "Everything that happened to an account, the newest first: who made it what it is")
    Parts.Part<AuditEntryJson> readAccountHistory(
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        AuditFilter about = AuditFilter.about(find(account).person());
        return Parts.part(log.list(about, AuditOrder.NEWEST_FIRST, Parts.request(cursor, limit)), AuditEntryJson::of);
    }

    @Schema(
            name = "OpenAccount",
            requiredProperties = {"id", "name", "roles"},
            example = """
            {"id": "importer", "name": "Wire importer", "kind": "AUTOMATION", "roles": ["FACT_CHECKER"], "responsible": "ada"}""")
    record Open(
            @Nullable String id,
            @Nullable String name,
            Actor.@Nullable Kind kind,
            @Nullable Set<Role> roles,
            @Nullable String responsible) {
        OpenAccount by(Actor actor) {
            return new OpenAccount(
                    new Person(id == null ? "" : id),
                    name == null ? "" : name,
                    kind == null ? Actor.Kind.PERSON : kind,
                    roles == null ? Set.of() : roles,
                    responsible == null || Blank.is(responsible) ? null : new Person(responsible),
                    actor);
        }
    }

    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(summary = "Open an account for a person or an automation")
    ResponseEntity<AccountJson> openAccount(
            @RequestBody Open body, CurrentPerson person, @Unversioned Request request) {
        OpenAccount command = body.by(person.actor());
        Done done = Answers.done(desk.handle(command, request));
        URI location = URI.create("/api/v1/accounts/" + command.account());
        return Answers.coined(done, location, readAccount(command.account().id()));
    }

    @Schema(name = "ChangeAccount", example = """
            {"roles": ["EDITOR"], "enabled": true}""")
    record Change(
            @Nullable String name,
            @Nullable Set<Role> roles,
            @Nullable Boolean enabled) {}

    @PostMapping("/{account}/change-account")
    @Operation(summary = "Give an account another name or other roles, or disable or enable it")
    ResponseEntity<AccountJson> changeAccount(
            @PathVariable String account,
            @RequestBody Change body,
            CurrentPerson person,
            @Unversioned Request request) {
        Person owner = find(account).person();
        return handle(new ChangeAccount(owner, body.name(), body.roles(), body.enabled(), person.actor()), request);
    }

    @Schema(name = "NameResponsible", requiredProperties = "person", example = """
            {"person": "ada"}""")
    record Responsible(@Nullable String person) {}

    @PostMapping("/{account}/name-responsible")
    @Operation(summary = "Say who answers for an automation; neither signs off the other's work")
    ResponseEntity<AccountJson> nameResponsible(
            @PathVariable String account,
            @RequestBody Responsible body,
            CurrentPerson person,
            @Unversioned Request request) {
        String name = body.person();
        if (name == null || Blank.is(name))
            throw RefusedRequest.because(new FieldMissing("person", "the responsible person"));
        return handle(new NameResponsible(find(account).person(), new Person(name), person.actor()), request);
    }

    /**
     * A link by which an account's owner sets a password, once.
     *
     * @param link told this once; absent in the answer to a repeated request
     */
    @Schema(name = "PasswordLink")
    record LinkJson(@Nullable String link, Instant expiresAt) {}

    @PostMapping("/{account}/make-password-link")
    @Operation(
            summary = "Make the link by which a person sets a password, in place of any before; give it to nobody else")
    ResponseEntity<LinkJson> makePasswordLink(
            @PathVariable String account, CurrentPerson person, @Unversioned Request request) {
        return switch (credentials.makePasswordLink(find(account).person(), person.actor(), request)) {
            case Given made -> Answers.told(made.done(), new LinkJson(PasswordLinkPages.link(made), made.expiresAt()));
            case Denied(var reasons) -> throw new RefusedRequest(Refusals.of(reasons));
        };
    }

    @PostMapping("/{account}/end-sessions")
    @Operation(summary = "Sign a person out wherever they are signed in; their password and tokens stay")
    ResponseEntity<AccountJson> endSessions(
            @PathVariable String account, CurrentPerson person, @Unversioned Request request) {
        return handle(new EndSessions(find(account).person(), person.actor()), request);
    }

    private ResponseEntity<AccountJson> handle(AccountCommand command, Request request) {
        Done done = Answers.done(desk.handle(command, request));
        return Answers.told(done, readAccount(command.account().id()));
    }

    private Account find(String id) {
        Person person = new Person(id);
        return accounts.find(person).orElseThrow(() -> RefusedRequest.because(new UnknownAccount(person)));
    }
}
