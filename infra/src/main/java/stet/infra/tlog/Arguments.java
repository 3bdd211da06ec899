package stet.infra.tlog;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.note.KeyType;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/** Reads the command line; whatever it doesn't know is refused. */
final class Arguments {
    static final String USAGE = """
            usage: verify BUNDLE --vkey KEY [--witness KEY] [--since FILE]
                   verify EVENT --proof FILE --vkey KEY [--witness KEY]
                   verify --live URL --vkey KEY [--witness KEY] [--kept FILE] [--once | --every SECONDS]
                          [--token-file FILE]

              --vkey KEY         a key of the log, name+id+base64, from someone you trust; may be repeated
              --witness KEY      a witness that must have cosigned; may be repeated, then all must have
              --since FILE       a checkpoint or bundle kept from earlier, which the bundle must continue
              --proof FILE       the event's .tlog-proof
              --live URL         address of a running Stet
              --kept FILE        where the last good checkpoint is kept (default: stet.checkpoint)
              --once             look once, for scripts; otherwise it goes on until the log shows something wrong
              --every SECONDS    how often to look (default: 60)
              --token-file FILE  holds the token that lets in

            exit status: 0 verified, 1 not verified, 2 nothing could be verified
            """;

    private static final String KEY = "--vkey";
    private static final String WITNESS = "--witness";
    private static final Set<String> OPTIONS =
            Set.of(KEY, WITNESS, "--since", "--proof", "--live", "--kept", "--every", "--token-file");

    private static final String ONCE = "--once";
    private static final String EVERY = "60";

    private final Map<String, String> options = new HashMap<>();
    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<VerifierKey> witnesses = new ArrayList<>();
    private @Nullable String file;

    private Arguments(List<String> arguments) {
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (!argument.startsWith("--")) file(argument);
            else if (argument.equals(ONCE)) option(ONCE, ONCE);
            else if (!OPTIONS.contains(argument)) throw new Malformed("There is no option " + argument + ".");
            else if (!rest.hasNext()) throw new Malformed(argument + " needs a value.");
            else option(argument, rest.next());
        }
    }

    private void file(String argument) {
        if (file != null) throw new Malformed("Only one file can be verified at a time.");
        file = argument;
    }

    private void option(String name, String value) {
        if (name.equals(KEY)) keys.add(key(value, KeyType.ED25519, "That is a witness's key, not a log's: "));
        else if (name.equals(WITNESS))
            witnesses.add(key(value, KeyType.COSIGNATURE, "That is a log's key, not a witness's: "));
        else if (options.put(name, value) != null) throw new Malformed(name + " is there twice.");
    }

    private static VerifierKey key(String vkey, KeyType type, String otherwise) {
        VerifierKey key = VerifierKey.parse(vkey);
        if (key.type() != type) throw new Malformed(otherwise + vkey);
        return key;
    }

    static Task parse(List<String> arguments) {
        return new Arguments(arguments).task();
    }

    private Task task() {
        if (keys.isEmpty()) throw new Malformed("A signature is worth as much as the key: say which with --vkey.");
        if (file == null) return live();
        Path path = Path.of(file);
        Task task = options.containsKey("--proof")
                ? new Task.OfEvent(path, Path.of(needed("--proof")), keys, witnesses)
                : new Task.OfBundle(path, path("--since"), keys, witnesses);
        return complete(task);
    }

    private Task live() {
        if (!options.containsKey("--live")) throw new Malformed("Say what to verify.");
        URI log = URI.create(needed("--live"));
        if (log.getHost() == null) throw new Malformed("This isn't the address of a Stet: " + log);
        Path kept = path("--kept");
        Duration every = options.remove(ONCE) == null ? every() : null;
        return complete(new Task.OfLog(
                log, kept == null ? Path.of("stet.checkpoint") : kept, path("--token-file"), every, keys, witnesses));
    }

    private Duration every() {
        String seconds = options.remove("--every");
        return Duration.ofSeconds(Math.max(1, Strict.decimal(seconds == null ? EVERY : seconds)));
    }

    private Task complete(Task task) {
        if (options.isEmpty()) return task;
        throw new Malformed(options.keySet().iterator().next() + " has no meaning here.");
    }

    private String needed(String option) {
        String value = options.remove(option);
        if (value == null) throw new Malformed(option + " is missing.");
        return value;
    }

    private @Nullable Path path(String option) {
        String value = options.remove(option);
        return value == null ? null : Path.of(value);
    }
}
