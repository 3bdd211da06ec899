package stet.infra.tlog.witness.process;

import java.io.IOException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.note.KeyFile;
import stet.infra.tlog.note.KeyRing;
import stet.infra.tlog.note.KeyType;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;
import stet.infra.tlog.witness.Witness;

/** A witness that is running: its folder, its key, its server. */
record WitnessProcess(WitnessFolder folder, WitnessServer server, DecisionLog log) implements AutoCloseable {

    static WitnessProcess start(WitnessArguments arguments, PrintStream out) throws IOException {
        WitnessFolder folder = WitnessFolder.take(arguments.state(), arguments.key());
        try {
            return start(arguments, folder, new DecisionLog(out, InstantSource.system()));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static WitnessProcess start(WitnessArguments arguments, WitnessFolder folder, DecisionLog log)
            throws IOException {
        SigningKey key = key(new KeyFile(arguments.key()), arguments.name());
        log.line("This witness is " + key.verifier());
        for (String origin : origins(arguments.logs())) {
            folder.recall(origin, key.verifier());
            log.line("watches " + Strict.shown(origin) + ", "
                    + folder.latest(origin)
                            .map(last -> "cosigned " + last.head().size() + " last")
                            .orElse("cosigned nothing yet"));
        }
        Witness witness = new Witness(key, arguments.logs(), folder, InstantSource.system());
        WitnessServer server = new WitnessServer(witness, key.verifier(), log, arguments.address());
        log.line("listens on http://" + server.address().getAddress().getHostAddress() + ":"
                + server.address().getPort());
        return new WitnessProcess(folder, server, log);
    }

    private static List<String> origins(List<VerifierKey> logs) {
        return logs.stream().map(log -> log.name().name()).distinct().toList();
    }

    private static SigningKey key(KeyFile file, @Nullable String name) throws IOException {
        Optional<KeyRing> present = file.read();
        if (present.isEmpty() && name == null)
            throw new Malformed("The key is new and needs a name, which stands in every cosignature: say --name NAME.");
        SigningKey key = present.isPresent() || name == null
                ? present.orElseThrow().current()
                : file.readOrCreate(name, KeyType.COSIGNATURE, new SecureRandom())
                        .current();
        if (key.verifier().type() != KeyType.COSIGNATURE)
            throw new Malformed("The file holds a log's key; a witness needs one of its own.");
        if (name != null && !key.verifier().name().name().equals(name))
            throw new Malformed("The key's name is " + key.verifier().name().name() + ", not " + name + ".");
        return key;
    }

    @Override
    public void close() {
        server.close();
        try {
            folder.close();
        } catch (IOException e) {
            log.line("couldn't let go of the folder: " + e.getMessage());
        }
        log.line("stopped");
    }
}
