package stet.infra.backup;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Files of a running server that a copy must not have, or has no use for (PostgreSQL's documentation, <i>Making a Base Backup
 * Using the Low Level API</i>). Its write-ahead log is copied last and only in part, {@code pg_control} by itself.
 */
final class LeftOut implements Predicate<Path> {
    /** Folders that must be there, and empty. */
    private static final Set<String> CONTENTS = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_tblspc");

    private static final Set<String> FILES = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "postgresql.auto.conf.tmp",
            "current_logfiles.tmp",
            "backup_label",
            "backup_label.old",
            "tablespace_map",
            "tablespace_map.old",
            "backup_manifest");
    private static final Path CONTROL = Path.of("global", "pg_control");

    @Override
    public boolean test(Path file) {
        boolean isContent =
                file.getNameCount() > 1 && CONTENTS.contains(file.getName(0).toString());
        return isContent || FILES.contains(file.toString()) || file.equals(CONTROL) || isTemporary(file);
    }

    private static boolean isTemporary(Path file) {
        for (Path part : file)
            if (part.toString().startsWith("pgsql_tmp") || part.toString().startsWith("pg_internal.init")) return true;
        return false;
    }
}
