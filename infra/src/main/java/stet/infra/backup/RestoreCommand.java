package stet.infra.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stet.infra.Terminal;
import stet.infra.engine.server.OwnServer;
import stet.infra.log.BesideTheCopy;
import stet.infra.log.LogMark;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;

/** {@code restore}: makes a newsroom's database from a backup, and says what that leaves to do. */
public final class RestoreCommand {
    private static final String FROM = "--from";
    private static final String TO = "--to";
    private static final String GOING_BACK = "--going-back";
    private static final String USAGE = """
            usage: restore --from FOLDER [--to DATA] [--going-back REASON]

              --from FOLDER  a backup
              --to DATA      the data folder that is to have its database: with nothing in it, except perhaps the folder of
                             the keys (default: stet.data)
              --going-back REASON  gives up events that were signed since: the newsroom is told, with the reason
              --name=value   any setting of the newsroom's, if not from its application.yaml or environment

            exit status: 0 restored, 1 not, 2 not tried
            """;

    private RestoreCommand() {}

    /**
     * Restores a backup.
     *
     * @param arguments those behind the word {@code restore}
     * @return the exit status: 0 restored, 1 not, 2 not tried
     */
    public static int run(List<String> arguments) {
        return new Told(Terminal.ofThisProcess(), USAGE, Set.of(FROM, TO, GOING_BACK))
                .run(arguments, RestoreCommand::restore);
    }

    private static List<String> restore(Typed typed) {
        Path from = typed.needed(FROM);
        List<String> settings = new ArrayList<>(typed.settings());
        typed.folder(TO).ifPresent(data -> settings.add("--stet.data=" + data));
        Newsroom newsroom = Newsroom.of(settings);
        if (!newsroom.hasOwnServer())
            throw new Refused(
                    "This newsroom's database is a PostgreSQL of its own (spring.datasource.url), and only Stet's"
                            + " embedded one is restored by this command. There, put back what pg_basebackup made.");
        Path data = newsroom.stet().data().toAbsolutePath().normalize();
        BesideTheCopy beside = BesideTheCopy.of(newsroom.log(), newsroom.stet());
        refuseWhatIsThere(data, beside);
        KeptBackup backup = KeptBackup.in(from);
        List<VerifierKey> here = keys(beside);
        List<VerifierKey> keys = here.isEmpty() ? backup.manifest().keys() : here;
        if (keys.isEmpty())
            throw new Refused("Neither the backup nor %s says by which key the log is signed. Put its key there."
                    .formatted(beside.keys()));
        Optional<GoingBack> goingBack =
                typed.text(GOING_BACK).map(reason -> new GoingBack(reason, beside, newsroom.log(), keys.getLast()));
        LogMark log = new Restoring(backup, keys)
                .into(OwnServer.folder(newsroom.stet()), copied -> goingBack.ifPresent(going -> going.tell(copied)));
        return new Restored(backup, data, log, beside, !here.isEmpty()).sentences(keys, goingBack);
    }

    private static void refuseWhatIsThere(Path data, BesideTheCopy beside) {
        if (Files.notExists(data)) return;
        try (var there = Files.list(data)) {
            there.filter(path -> !path.equals(beside.keys()))
                    .sorted()
                    .findFirst()
                    .ifPresent(path -> {
                        throw new Refused(
                                "%s is not empty: it has %s. Restore into a folder of its own, or move away what is there."
                                        .formatted(data, path.getFileName()));
                    });
        } catch (IOException unreadable) {
            throw Refused.unreadable(data, unreadable);
        }
    }

    private static List<VerifierKey> keys(BesideTheCopy beside) {
        try {
            return beside.verifiers();
        } catch (IOException | Malformed unreadable) {
            throw new Refused("The key in %s can't be read: %s".formatted(beside.keys(), unreadable.getMessage()));
        }
    }
}
