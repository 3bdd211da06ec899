package stet.infra.engine.server;

import java.io.IOException;
import java.nio.file.Path;

/** Why Stet cannot have its own PostgreSQL, and what the person at the machine can do about it. */
public final class PostgresRefusal extends RuntimeException {

    private final String remedy;

    public PostgresRefusal(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public PostgresRefusal(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    static PostgresRefusal cannotWrite(Path folder, IOException cause) {
        return new PostgresRefusal(
                "Stet cannot write to the folder %s: %s.".formatted(folder, cause.getMessage()),
                "Give the account that runs Stet the right to write there, or name another folder in stet.data.",
                cause);
    }

    /** What to do, in a sentence or two. */
    public String remedy() {
        return remedy;
    }
}
