package stet.infra.readout;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Java of its own for one file: little memory, no network, no secret of ours, and only one folder to write to. */
record ReaderProcess(ReadoutBounds bounds, Path room) {
    /** By which Java knows the letters of a file's name, and Windows itself. */
    private static final Set<String> KEPT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    Process start(Path file, String mediaType) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.addAll(stet());
        command.addAll(List.of(room.toString(), mediaType, file.toAbsolutePath().toString()));
        command.addAll(List.of(String.valueOf(bounds.pages()), String.valueOf(bounds.characters())));
        ProcessBuilder builder = new ProcessBuilder(command).directory(room.toFile());
        builder.environment().keySet().retainAll(KEPT);
        return builder.redirectError(Redirect.DISCARD).start();
    }

    private List<String> options() throws IOException {
        String nobody = Files.createFile(room.resolve("hosts")).toString();
        return List.of(
                "-Xmx" + bounds.memory() + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:ErrorFile=" + room.resolve("error.log"),
                "-Djava.io.tmpdir=" + room,
                "-Duser.home=" + room,
                "-Djava.awt.headless=true",
                "-Djdk.net.hosts.file=" + nobody,
                "-Djdk.xml.entityExpansionLimit=1000",
                "-Djdk.xml.totalEntitySizeLimit=1000000",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
    }

    /** Stet's own classes, wherever this one was found: in folders, beside a laid-out executable, or inside of one. */
    private static List<String> stet() {
        String path = System.getProperty("java.class.path");
        String own = ReadCommand.class.getName().replace('.', '/') + ".class";
        boolean plain = ClassLoader.getSystemClassLoader().getResource(own) != null;
        return plain
                ? List.of("-cp", absolute(path), ReadCommand.class.getName())
                : List.of("-jar", Path.of(path).toAbsolutePath().toString(), "read-capture");
    }

    /** The process starts in another folder than ours. */
    private static String absolute(String path) {
        String between = System.getProperty("path.separator");
        return Arrays.stream(path.split(Pattern.quote(between)))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(between));
    }
}
