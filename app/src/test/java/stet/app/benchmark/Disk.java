package stet.app.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL wrote ahead and how often it waited for the disk, since it was started. */
record Disk(long walBytes, long fsyncs) {

    static Disk read(JdbcClient superuser) {
        superuser.sql("select pg_stat_clear_snapshot()").query().listOfRows();
        return new Disk(
                number(superuser, "select wal_bytes::bigint from pg_stat_wal"),
                number(superuser, "select coalesce(sum(fsyncs), 0)::bigint from pg_stat_io where object = 'wal'"));
    }

    private static long number(JdbcClient superuser, String sql) {
        return superuser.sql(sql).query(Long.class).single();
    }

    Disk minus(Disk before) {
        return new Disk(walBytes - before.walBytes, fsyncs - before.fsyncs);
    }
}
