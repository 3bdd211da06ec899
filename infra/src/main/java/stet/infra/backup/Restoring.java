package stet.infra.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import stet.infra.engine.server.OwnServer;
import stet.infra.engine.server.OwnersFiles;
import stet.infra.engine.server.PostgresRefusal;
import stet.infra.log.CopiedLog;
import stet.infra.log.LogMark;
import stet.infra.tlog.note.VerifierKey;

/** A backup becomes a newsroom's database: in full, once its log is what was signed with these keys, or not at all. */
final class Restoring {
    private final KeptBackup backup;
    private final List<VerifierKey> keys;

    Restoring(KeptBackup backup, List<VerifierKey> keys) {
        this.backup = backup;
        this.keys = keys;
    }

    /**
     * Puts it where there is no database yet.
     *
     * @param database the folder that the database is to have
     * @param whenSound what is done with the log before anybody else sees it
     * @return how far the log is that it has
     */
    LogMark into(Path database, Consumer<CopiedLog> whenSound) {
        Path draft = draft(database);
        try {
            Path files = OwnServer.files(draft);
            OwnersFiles.createFolder(files);
            backup.putInto(files);
            LogMark restored = verified(draft, whenSound);
            Files.move(draft, database);
            OwnersFiles.syncNames(draft.resolveSibling("."));
            return restored;
        } catch (IOException full) {
            throw Refused.unwritable(database, full);
        } finally {
            FileSystemUtils.deleteRecursively(draft.toFile());
        }
    }

    /** The server may run as another account, which must get to its files. */
    private static Path draft(Path database) {
        Path parent = database.resolveSibling(".").normalize();
        try {
            Files.createDirectories(parent);
            String name = database.getFileName() + "-unfinished-"
                    + ProcessHandle.current().pid();
            return Files.createDirectory(parent.toRealPath().resolve(name));
        } catch (IOException unwritable) {
            throw Refused.unwritable(parent, unwritable);
        }
    }

    private LogMark verified(Path draft, Consumer<CopiedLog> whenSound) {
        try (OwnServer server = OwnServer.onCopied(draft)) {
            return verified(server, whenSound);
        } catch (PostgresRefusal refusal) {
            throw new Refused("Nothing was restored, since no server could be started on %s: %s"
                    .formatted(backup.folder(), refusal.getMessage()));
        }
    }

    private LogMark verified(OwnServer server, Consumer<CopiedLog> whenSound) {
        SingleConnectionDataSource session = new SingleConnectionDataSource(server.connect(), true);
        try {
            CopiedLog log = new CopiedLog(session);
            Optional<String> flaw = log.firstFlaw(backup.mark(), keys);
            if (flaw.isPresent())
                throw new Refused("Nothing was restored, since the log in %s is not what was signed. %s"
                        .formatted(backup.folder(), flaw.get()));
            whenSound.accept(log);
            return log.mark();
        } catch (BadSqlGrammarException otherSchema) {
            throw new Refused(
                    "Nothing was restored, since the database in %s is not as this release of Stet makes it (%s). Restore it with the release that ran when it was backed up: a later one brings it up to date when it starts."
                            .formatted(
                                    backup.folder(),
                                    otherSchema.getMostSpecificCause().getMessage()));
        } finally {
            session.destroy();
        }
    }
}
