package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.Contract;
import stet.app.rest.Contract.Operation;
import stet.app.rest.RestTest;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.Scope;

/** Who may ask for what: each operation of the description with each scope and role, as the table in the documents says. */
class AuthorisationTest extends RestTest {
    private static final Path TABLE = Path.of("docs/authorisation.md");

    /** Works on all of Stet for long, and is tried elsewhere. */
    private static final String REBUILD = "rebuildReadModels";

    private List<Operation> operations;

    @BeforeEach
    void readDescription() {
        operations = new Contract(anyone().get("/openapi.json").json()).operations();
    }

    @Test
    void the_table_says_of_every_operation_who_may_use_it() throws IOException {
        assertThat(Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(operations.stream()
                        .sorted(Comparator.comparing(Operation::id))
                        .map(AuthorisationTest::row)
                        .toList());
    }

    private static String row(Operation operation) {
        String scopes = operation.scopes().isEmpty()
                ? "any"
                : operation.scopes().stream().sorted().collect(Collectors.joining(", "));
        Stream<Set<Scope>> people = Arrays.stream(Role.values()).map(AuthorisationTest::scopes);
        Set<Scope> machine = Scope.of(Actor.Kind.AUTOMATION, EnumSet.allOf(Role.class));
        String roles = Stream.concat(people, Stream.of(machine))
                .map(allowed -> names(allowed).containsAll(operation.scopes()) ? "yes" : "–")
                .collect(Collectors.joining(" | "));
        return "| `%s` | `%s %s` | %s | %s |"
                .formatted(
                        operation.id(),
                        operation.method(),
                        operation.path().replaceFirst("/api/v1", ""),
                        scopes,
                        roles);
    }

    private static Set<Scope> scopes(Role role) {
        return Scope.of(Actor.Kind.PERSON, Set.of(role));
    }

    private static Set<String> names(Set<Scope> scopes) {
        return scopes.stream().map(Scope::wireName).collect(Collectors.toSet());
    }

    @Test
    void every_scope_but_the_one_that_is_needed_opens_nothing() {
        for (Scope scope : Scope.values()) {
            Api others = with(everyRole(), EnumSet.complementOf(EnumSet.of(scope)));
            needing(scope).forEach(operation -> refused(ask(others, operation), 403, "scope-missing"));
        }
    }

    @Test
    void the_scope_that_is_needed_is_enough() {
        for (Scope scope : Scope.values()) {
            Api holder = with(everyRole(), EnumSet.of(scope));
            needing(scope)
                    .filter(operation -> operation.scopes().size() == 1)
                    .filter(operation -> !operation.id().equals(REBUILD))
                    .forEach(operation -> assertThat(ask(holder, operation).body())
                            .as(operation.id())
                            .doesNotContain("scope-missing", "role-missing"));
        }
    }

    @Test
    void nobody_may_by_a_token_what_the_roles_of_its_owner_do_not_allow() {
        for (Role role : Role.values()) {
            Account owner = new Account(
                    new Person("only-" + role.name().toLowerCase(Locale.ROOT)),
                    "Only " + role,
                    Actor.Kind.PERSON,
                    Set.of(role),
                    true);
            Api holder = with(owner, scopes(role));
            operations.stream()
                    .filter(operation -> !names(scopes(role)).containsAll(operation.scopes()))
                    .forEach(operation -> refused(ask(holder, operation), 403, "role-missing"));
        }
    }

    private Stream<Operation> needing(Scope scope) {
        return operations.stream().filter(operation -> operation.scopes().contains(scope.wireName()));
    }

    private static Account everyRole() {
        return new Account(new Person("every-role"), "Edda Rolle", Actor.Kind.PERSON, EnumSet.allOf(Role.class), true);
    }

    private static Answer ask(Api caller, Operation operation) {
        String path = operation
                .path()
                .replace("{index}", "0")
                .replace("{account}", "nobody")
                .replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000");
        byte[] body = operation.method().equals("POST") ? "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8) : null;
        return caller.send(operation.method(), path, body);
    }
}
