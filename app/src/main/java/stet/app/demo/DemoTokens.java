package stet.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.infra.account.Account;
import stet.infra.account.ApiTokens;
import stet.infra.account.Credentials;
import stet.infra.account.Credentials.Made.Denied;
import stet.infra.account.Credentials.Made.Given;
import stet.infra.engine.StetProperties;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One token for each demo person, in a file that only its owner can read and that stays the same over restarts. */
@Component
@Profile("demo")
class DemoTokens {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTokens.class);
    private static final String FILE = "demo-tokens.json";

    private final ApiTokens tokens;
    private final Credentials credentials;
    private final Path file;
    private final JsonMapper json = JsonMapper.builder().build();

    DemoTokens(ApiTokens tokens, Credentials credentials, StetProperties settings) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.file = settings.data().resolve(FILE);
    }

    /** Keeps each token that still opens its account, and issues anew those that do not. */
    void keep(List<DemoPerson> people) {
        Map<String, String> before = read();
        Map<String, String> after = new LinkedHashMap<>();
        for (DemoPerson person : people) after.put(person.id(), kept(person.account(), before.get(person.id())));
        if (!after.equals(before)) write(after);
        LOG.info("The demo newsroom's tokens are in {}", file.toAbsolutePath());
    }

    private String kept(Account account, @Nullable String text) {
        boolean good = text != null
                && tokens.open(text)
                        .filter(opened -> opened.account().person().equals(account.person()))
                        .isPresent();
        return good && text != null ? text : issue(account);
    }

    private String issue(Account account) {
        return switch (credentials.issueToken(
                account.person(), "demo", account.scopes(), null, Actor.STET, DemoPeople.START)) {
            case Given given -> Objects.requireNonNull(given.secret()).value();
            case Denied(var reasons) ->
                throw new IllegalStateException(reasons.getFirst().sentence());
        };
    }

    private Map<String, String> read() {
        try {
            return Files.exists(file) ? json.readValue(Files.readAllBytes(file), new TypeReference<>() {}) : Map.of();
        } catch (JacksonException broken) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Map<String, String> texts) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", ownerOnly());
            Files.write(fresh, json.writeValueAsBytes(texts));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
