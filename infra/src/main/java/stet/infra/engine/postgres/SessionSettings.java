package stet.infra.engine.postgres;

import java.util.List;

/**
 * What every connection of Stet's sets for itself when it is opened, whatever was set for the role, the database or the
 * server: these come last and win. How durable a commit is stays the server's to say.
 */
public final class SessionSettings {
    private static final List<String> OWN = List.of(
            // a transaction that hangs keeps others waiting and readers from going on; a migration may set its own time
            "transaction_timeout=30s",
            "idle_in_transaction_session_timeout=10s",
            // that is the only limit: by others, a rebuild, a recheck or a large article is never done
            "statement_timeout=0",
            "lock_timeout=0",
            // a connection of the pool is idle for as long as nobody comes
            "idle_session_timeout=0",
            "default_transaction_read_only=off",
            "default_transaction_deferrable=off",
            // what is decided here is decided by unique keys and by what was committed before each statement
            "default_transaction_isolation=read\\ committed");

    private SessionSettings() {}

    /** As the driver's {@code options} takes them. */
    static String options() {
        return String.join(" ", OWN.stream().map(setting -> "-c " + setting).toList());
    }

    /** The same for connections of the pool, which look first in the schema that can be swapped for another. */
    public static String optionsOfPool() {
        return options() + " -c search_path=reading,public";
    }

    /** The same for connections of the owner, for whom nothing that the worker made stands before what is its own. */
    static String optionsOfOwner() {
        return options() + " -c search_path=public,reading";
    }
}
