package stet.app.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts failed sign-ins, so that nobody guesses passwords at a machine's speed. */
class SignInThrottle {
    /** Beyond this the longest untouched count is forgotten, so that no flood of names fills the memory. */
    private static final int COUNTS = 20_000;

    private final SignInSettings settings;
    private final InstantSource clock;
    private final Map<Key, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > COUNTS;
        }
    };

    SignInThrottle(SignInSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Key(String account, String address) {}

    private record Count(int attempts, Instant until) {
        Count plus(int more) {
            return new Count(attempts + more, until);
        }
    }

    /** Counts an attempt before its password is compared; how long to wait, if there were too many. */
    synchronized Optional<Duration> begin(String account, String address) {
        String network = network(address);
        return count(new Key(account, network), settings.attempts())
                .or(() -> count(new Key("", network), settings.attemptsPerAddress()));
    }

    /** Takes back what the attempt counted, because the password was right. */
    synchronized void succeeded(String account, String address) {
        String network = network(address);
        counts.remove(new Key(account, network));
        counts.computeIfPresent(new Key("", network), (key, count) -> count.plus(-1));
    }

    private Optional<Duration> count(Key key, int limit) {
        Instant now = clock.instant();
        Count before = counts.get(key);
        Count count = before == null || !before.until().isAfter(now)
                ? new Count(1, now.plus(settings.window()))
                : before.plus(1);
        if (count.attempts() > limit) return Optional.of(Duration.between(now, count.until()));
        counts.put(key, count);
        return Optional.empty();
    }

    /** One holder of IPv6 has a whole /64 to choose addresses from. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
