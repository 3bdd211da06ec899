package stet.app.rehearsal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A folder with {@code stet.jar}, its libraries beside it, and {@code stet.aot}, which a rehearsal leaves. */
record LaidOut(Path folder) {

    /** Stet's own, with which it is started for work: what Java learns under others is of no use to it. */
    private static final List<String> OPTIONS =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    boolean is(String edition) throws IOException {
        return Files.exists(edition()) && Files.readString(edition()).equals(edition);
    }

    /**
     * Says last which edition it is, so that what was cut short is done again. A rehearsal that goes wrong, as without a
     * PostgreSQL for the machine, is not: it would at every start.
     *
     * @return whether the rehearsal went well
     */
    boolean renew(Executable executable) throws IOException {
        clear();
        takeApart(executable);
        boolean rehearsed = rehearse();
        Files.writeString(edition(), executable.edition());
        return rehearsed;
    }

    private void clear() throws IOException {
        if (!Files.exists(edition()) && !isEmpty()) throw new IOException("There is something else in " + folder + ".");
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        Files.writeString(edition(), "");
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(folder)) return true;
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void takeApart(Executable executable) throws IOException {
        String jar = executable.jar().toString();
        if (java("-Djarmode=tools", "-jar", jar, "extract", "--force", "--destination", folder.toString()) != 0)
            throw new IOException("The executable can't be taken apart; why stands in " + log() + ".");
    }

    private boolean rehearse() throws IOException {
        String jar = folder.resolve("stet.jar").toString();
        String kept = "-XX:AOTCacheOutput=" + folder.resolve("stet.aot");
        String stage = folder.resolve("rehearsal").toString();
        return java(kept, "-jar", jar, "rehearse", stage) == 0;
    }

    private int java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()))
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Laying out was broken off.", e);
        }
    }

    private Path edition() {
        return folder.resolve("edition");
    }

    /** What was said meanwhile. */
    Path log() {
        return folder.resolve("rehearsal.log");
    }
}
