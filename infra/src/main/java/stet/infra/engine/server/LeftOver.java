package stet.infra.engine.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The note that a server keeps in its folder while it runs, and leaves there when it is killed. Its first line is the
 * number of the server's process, which by now may be another program's.
 */
record LeftOver(Path data) {

    /** No machine gives a process this number, so the next server sees that the note is stale. */
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE - 1);

    private static final int PORT_LINE = 3;

    Optional<ProcessHandle> process() {
        return lines().stream()
                .findFirst()
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number.strip())))
                .filter(ProcessHandle::isAlive);
    }

    Optional<ProcessHandle> server() {
        return process().filter(this::servesThisFolder);
    }

    /** Where the system does not tell how a program was called, its name must do. */
    private boolean servesThisFolder(ProcessHandle process) {
        var info = process.info();
        return info.commandLine()
                .map(line -> line.contains("postgres") && line.contains(data.toString()))
                .orElseGet(() ->
                        info.command().filter(name -> name.contains("postgres")).isPresent());
    }

    /** Keeps the other lines: by them a new server finds out whether children of the old one still write. */
    void disown() throws IOException {
        var lines = lines();
        if (!lines.isEmpty()) {
            lines.set(0, NOBODY);
            Files.write(note(), lines, UTF_8);
        }
    }

    /** Where a server that runs listens. */
    int port() throws IOException {
        var lines = lines();
        if (lines.size() <= PORT_LINE) throw new IOException("no server runs there");
        return Integer.parseInt(lines.get(PORT_LINE).strip());
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(note(), UTF_8);
        } catch (NoSuchFileException neverRanOrStoppedProperly) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path note() {
        return data.resolve("postmaster.pid");
    }
}
