package stet.app.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL wrote ahead, how often it waited for the disk, and how much it committed, since it was started. */
record Disk(long walBytes, long fsyncs, long commits) {

    static Disk read(JdbcClient superuser) {
        superuser.sql("select pg_stat_clear_snapshot()").query().listOfRows();
        return new Disk(
                number(superuser, "select wal_bytes::bigint from pg_stat_wal"),
                number(superuser, "select coalesce(sum(fsyncs), 0)::bigint from pg_stat_io where object = 'wal'"),
                number(superuser, "select sum(xact_commit)::bigint from pg_stat_database"));
    }

    private static long number(JdbcClient superuser, String sql) {
        return superuser.sql(sql).query(Long.class).single();
    }

    Disk minus(Disk before) {
        return new Disk(walBytes - before.walBytes, fsyncs - before.fsyncs, commits - before.commits);
    }
}
