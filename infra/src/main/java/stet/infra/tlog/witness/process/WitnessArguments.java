package stet.infra.tlog.witness.process;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

/**
 * What a witness is started with.
 *
 * @param key the file with its private key, created if it isn't there
 * @param logs keys of the logs that it watches
 * @param state the folder in which it remembers what it cosigned
 * @param name of a key that is yet to be created
 */
record WitnessArguments(
        Path key,
        List<VerifierKey> logs,
        Path state,
        InetSocketAddress address,
        @Nullable String name) {
    static final String USAGE = """
            usage: witness --key FILE --log VKEY [--log VKEY ...] --state FOLDER
                           [--name NAME] [--address ADDRESS] [--port PORT]

              --key FILE         the witness's private key; created on the first start, readable by its owner alone
              --log VKEY         key of a log to watch, name+id+base64; may be repeated
              --state FOLDER     remembers what was cosigned last; never restore an older copy of it
              --name NAME        names a new key, such as witness.example.org; it stands in every cosignature
              --address ADDRESS  where to listen (default: 127.0.0.1, for a proxy with TLS in front)
              --port PORT        the port to listen on (default: 8090; 0 for any that is free)
            """;

    private static final String LOG = "--log";
    private static final Set<String> OPTIONS = Set.of("--key", LOG, "--state", "--name", "--address", "--port");
    private static final int LAST_PORT = 65_535;

    static WitnessArguments parse(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        List<VerifierKey> logs = new ArrayList<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!OPTIONS.contains(option)) throw new Malformed("There is no option " + option + ".");
            if (!rest.hasNext()) throw new Malformed(option + " needs a value.");
            if (option.equals(LOG)) logs.add(log(rest.next()));
            else if (options.put(option, rest.next()) != null) throw new Malformed(option + " is there twice.");
        }
        if (logs.isEmpty()) throw new Malformed("A witness watches logs: say which with --log VKEY.");
        return new WitnessArguments(
                path(options, "--key"),
                List.copyOf(logs),
                path(options, "--state"),
                address(options),
                options.get("--name"));
    }

    private static VerifierKey log(String vkey) {
        VerifierKey key = VerifierKey.parse(vkey);
        if (key.type() == KeyType.ED25519) return key;
        throw new Malformed("This is a witness's key, not a log's: " + vkey);
    }

    private static Path path(Map<String, String> options, String option) {
        String value = options.get(option);
        if (value == null) throw new Malformed(option + " is missing.");
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new Malformed(option + " isn't a path: " + value);
        }
    }

    private static InetSocketAddress address(Map<String, String> options) {
        String address = options.getOrDefault("--address", "127.0.0.1");
        long port = Strict.decimal(options.getOrDefault("--port", "8090"));
        if (port > LAST_PORT) throw new Malformed("There is no port " + port + ".");
        try {
            return new InetSocketAddress(InetAddress.getByName(address), (int) port);
        } catch (UnknownHostException e) {
            throw new Malformed("There is no address " + address + ".");
        }
    }
}
