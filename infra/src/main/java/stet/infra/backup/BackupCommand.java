package stet.infra.backup;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import stet.infra.Terminal;
import stet.infra.engine.server.OwnServer;
import stet.infra.log.BesideTheCopy;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;

/** {@code backup}: copies Stet's own database while people work with it. */
public final class BackupCommand {
    private static final String TO = "--to";
    private static final String USAGE = """
            usage: backup --to FOLDER [--stet.data=DATA]

              --to FOLDER   where the backup is put: a folder that doesn't exist yet
              --name=value  any setting of the newsroom's, if not from its application.yaml or environment

            exit status: 0 backed up, 1 not, 2 not tried
            """;

    private BackupCommand() {}

    /**
     * Makes a backup.
     *
     * @param arguments those behind the word {@code backup}
     * @return the exit status: 0 backed up, 1 not, 2 not tried
     */
    public static int run(List<String> arguments) {
        return new Told(Terminal.ofThisProcess(), USAGE, Set.of(TO)).run(arguments, BackupCommand::backUp);
    }

    private static List<String> backUp(Typed typed) {
        var folder = typed.needed(TO);
        Newsroom newsroom = Newsroom.of(typed.settings());
        if (!newsroom.hasOwnServer())
            throw new Refused(
                    "This newsroom's database is a PostgreSQL of its own (spring.datasource.url), and only Stet's"
                            + " embedded one is backed up by this command. Use pg_basebackup there, or pg_dump.");
        BesideTheCopy beside = BesideTheCopy.of(newsroom.log(), newsroom.stet());
        List<String> made = new Backup(folder, keys(beside)).of(OwnServer.folder(newsroom.stet()));
        return Stream.concat(
                        made.stream(),
                        Stream.of(
                                "The key that signs the log is no part of it. It lies in %s: keep a copy of that elsewhere, never beside a backup."
                                        .formatted(beside.keys()),
                                "Nor is the memory of what was signed last, in %s: it tells when an older copy is put back, so it belongs in no backup."
                                        .formatted(beside.memory())))
                .toList();
    }

    private static List<VerifierKey> keys(BesideTheCopy beside) {
        try {
            return beside.verifiers();
        } catch (IOException | Malformed unreadable) {
            throw new Refused("The public halves of the keys in %s go into a backup, and can't be read: %s"
                    .formatted(beside.keys(), unreadable.getMessage()));
        }
    }
}
