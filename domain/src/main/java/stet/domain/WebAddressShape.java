package stet.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.domain.FieldRejection.WebAddressHoldsSecret;
import stet.domain.FieldRejection.WebAddressMalformed;
import stet.domain.words.Blank;

/**
 * What a browser could open: http or https, and a host in any script. What stands behind the host is taken as it is, since
 * browsers take everything there.
 */
final class WebAddressShape {
    private static final Pattern PARTS = Pattern.compile(
            "(?i)https?://(?:(?<user>[^/\\\\?#]*)@)?(?<host>[^/\\\\?#@:\\[\\]]+|\\[[0-9a-f:.]+])(?::(?<port>\\d{0,5}))?"
                    + "(?<rest>[/\\\\?#].*)?");
    private static final Pattern NO_HOST = Pattern.compile("[\\s\\p{Cc}\"%<>^`{|}]|^[.。．｡]|[.。．｡]{2}");
    private static final int LAST_PORT = 65_535;

    private WebAddressShape() {}

    /** What is wrong with it; nothing of a password that it holds is in the answer. */
    static Optional<Rejection> check(String field, String value) {
        Matcher parts = PARTS.matcher(value.strip());
        if (!parts.matches()) return Optional.of(new WebAddressMalformed(field));
        if (parts.group("user") != null) return Optional.of(new WebAddressHoldsSecret(field));
        return isHost(parts.group("host")) && isPort(parts.group("port"))
                ? Optional.empty()
                : Optional.of(new WebAddressMalformed(field));
    }

    private static boolean isHost(String host) {
        return !NO_HOST.matcher(host).find() && !Blank.is(host);
    }

    private static boolean isPort(@Nullable String port) {
        return port == null || port.isEmpty() || Integer.parseInt(port) <= LAST_PORT;
    }
}
