package stet.infra.engine.rebuild;

/** A version of the read models: a schema of PostgreSQL with all of their tables and how far these have come. */
enum Version {
    SERVING("reading"),
    /** Being filled. */
    NEXT("reading_next"),
    /** Served until the last rebuild, and can again. */
    BEFORE("reading_before"),
    /** Served before that, and goes away. */
    GONE("reading_gone"),
    /** Empty: parts are filled there to be compared, and nothing of them is kept. */
    WATCHED("reading_watch"),
    /** Seen by one transaction alone, which has a part filled up to an earlier entry of the log. */
    PAST("pg_temp");

    private final String schema;

    Version(String schema) {
        this.schema = schema;
    }

    String schema() {
        return schema;
    }
}
