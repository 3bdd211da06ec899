package stet.infra.engine.server;

import java.io.IOException;
import java.nio.file.Path;
import stet.infra.engine.postgres.TestPostgres;

/** Another process with a PostgreSQL of its own, for the tests that kill it. */
final class StetToBeKilled {

    private StetToBeKilled() {}

    static Process start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StetToBeKilled.class.getName(),
                        folder.toString())
                .start();
    }

    public static void main(String[] folder) throws InterruptedException {
        EmbeddedPostgres.startedIn(Path.of(folder[0]), TestPostgres.programs(), ServerAccount.ofThisProcess());
        System.out.println("running");
        Thread.currentThread().join();
    }
}
