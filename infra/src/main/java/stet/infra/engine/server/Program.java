package stet.infra.engine.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs one program to its end. What it says goes to a file, because a server that it leaves behind keeps writing. */
record Program(ServerAccount account, Path log) {

    private static final String REMEDY =
            "The words above are PostgreSQL's own and stand at the end of %s. If they do not help, start a PostgreSQL 18"
                    + " yourself and name it in spring.datasource.url.";

    /** Keeps what was said last time beside it. */
    static Program sayingInto(Path log, ServerAccount account) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".last"), REPLACE_EXISTING);
        }
        OwnersFiles.create(log);
        return new Program(account, log);
    }

    void run(String... command) {
        runWithInput("", command);
    }

    void runWithInput(String input, String... command) {
        try {
            var process = start(command);
            try (var writer = process.outputWriter(UTF_8)) {
                writer.write(input);
            }
            if (process.waitFor() != 0) {
                throw new PostgresRefusal(
                        "PostgreSQL could not be started.%n%n%s".formatted(lastWords()), REMEDY.formatted(log));
            }
        } catch (IOException e) {
            throw new PostgresRefusal(
                    "PostgreSQL could not be started: %s.".formatted(e.getMessage()), REMEDY.formatted(log), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + command[0], e);
        }
    }

    private Process start(String... command) throws IOException {
        var builder = new ProcessBuilder(account.command(command));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    String lastWords() {
        try {
            var lines = Files.readAllLines(log, UTF_8);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
