package stet.infra.engine.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who runs the server: PostgreSQL refuses to be run by root, and by an account without a name. */
public enum ServerAccount {
    /** Whoever runs Stet. */
    OWN,
    /** The same in a user namespace that knows no accounts: the server takes itself for nobody and its files for its own. */
    NAMESPACE,
    /** The machine's nobody, where a container forbids namespaces. */
    NOBODY;

    public static ServerAccount ofThisProcess() {
        var root = isRoot();
        if (!root && hasName()) {
            return OWN;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        return root ? NOBODY : OWN;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return false;
        }
    }

    /** Containers may run Stet by a number that no account has, which PostgreSQL refuses as well. */
    private static boolean hasName() {
        return !"?".equals(System.getProperty("user.name"));
    }

    private boolean works() {
        try {
            return new ProcessBuilder(command("true")).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(String... words) {
        return Stream.concat(prefix().stream(), Stream.of(words)).toList();
    }

    private List<String> prefix() {
        return switch (this) {
            case OWN -> List.of();
            case NAMESPACE -> List.of("unshare", "--user");
            case NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        };
    }

    /** Gives this account a folder with all that is in it. */
    void takeOver(Path folder, Path log) {
        if (this == NOBODY) {
            new Program(OWN, log).run("chown", "-R", "65534:65534", folder.toString());
        }
    }
}
