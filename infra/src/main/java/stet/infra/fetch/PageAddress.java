package stet.infra.fetch;

import com.ibm.icu.text.IDNA;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.infra.fetch.NotFetched.Why;

/**
 * Where a page is to be fetched from, read in one way only: what two programs might read differently is refused, never guessed.
 *
 * @param host in ASCII: a name, an IPv4 address of four decimal numbers, or an IPv6 address without brackets
 * @param port the one that is connected to
 * @param target path and query as they are asked for
 */
record PageAddress(boolean secure, String host, int port, String target) {
    private static final Pattern PARTS = Pattern.compile("(?is)(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?");
    private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):.*");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:]+)(?::([0-9]{1,5}))?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Z}]");
    private static final Pattern LAST_STOP = Pattern.compile("[.\u3002\uff0e\uff61]$");
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:\\.(?!$)|$)){4}");
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final IDNA HOSTS = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);
    private static final int LONGEST = 8_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Reads an address strictly. */
    static PageAddress of(String url) throws NotFetched {
        if (url.length() > LONGEST) throw odd("it is longer than " + LONGEST + " characters");
        if (CONTROL.matcher(url).find()) throw odd("it has control characters in it");
        Matcher parts = PARTS.matcher(url.strip());
        if (!parts.matches()) throw odd("it doesn't begin with http:// or https://");
        boolean secure = parts.group(1).equalsIgnoreCase("https");
        Matcher authority = authority(parts.group(2));
        String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
        String query = parts.group(4) == null ? "" : parts.group(4);
        return new PageAddress(
                secure, host(authority.group(1)), port(authority.group(2), secure), escaped(path + query));
    }

    /** Where a redirect leads. */
    PageAddress led(String location) throws NotFetched {
        String there = location.strip();
        if (SCHEME.matcher(there).matches()) return of(there);
        if (there.startsWith("//")) return of(scheme() + ":" + there);
        if (there.startsWith("?")) return of(origin() + target.replaceFirst("(?s)\\?.*", "") + there);
        return of(resolved(escaped(there)));
    }

    private String resolved(String reference) throws NotFetched {
        try {
            return URI.create(toString()).resolve(reference).toString();
        } catch (IllegalArgumentException e) {
            throw odd("it leads on to what is no address");
        }
    }

    /** The computer itself, where the address names one and no name. */
    Optional<InetAddress> literal() {
        return host.contains(":") || IPV4.matcher(host).matches()
                ? Optional.of(InetAddress.ofLiteral(host))
                : Optional.empty();
    }

    /** As the Host header has it. */
    String authority() {
        String bare = host.contains(":") ? "[" + host + "]" : host;
        return port == (secure ? HTTPS : HTTP) ? bare : bare + ":" + port;
    }

    boolean hasPortOfTheWeb() {
        return port == HTTP || port == HTTPS;
    }

    private String scheme() {
        return secure ? "https" : "http";
    }

    private String origin() {
        return scheme() + "://" + authority();
    }

    @Override
    public String toString() {
        return origin() + target;
    }

    private static Matcher authority(String given) throws NotFetched {
        if (given.contains("@")) throw odd("it has a user's name or password in it");
        if (given.contains("\\")) throw odd("its server's name has a backslash in it");
        if (given.contains("%")) throw odd("its server's name is written with per cent signs");
        if (INVISIBLE.matcher(given).find()) throw odd("its server's name has characters in it that nobody sees");
        Matcher authority = AUTHORITY.matcher(given);
        if (!authority.matches()) throw odd("it names no server");
        return authority;
    }

    private static String host(String given) throws NotFetched {
        if (given.startsWith("[")) return ipv6(given.substring(1, given.length() - 1));
        String host = ascii(LAST_STOP.matcher(given).replaceFirst(""));
        if (IPV4.matcher(host).matches()) return host;
        if (NUMBER.matcher(host).matches()) throw odd("its server is a number that can be read in more than one way");
        if (!host.contains(".") || host.endsWith(".localhost")) throw odd("its server's name is a local one");
        if (!NAME.matcher(host).matches()) throw odd("its server's name is none that the web knows");
        return host;
    }

    private static String ipv6(String given) throws NotFetched {
        try {
            return InetAddress.ofLiteral(given).getHostAddress();
        } catch (IllegalArgumentException e) {
            throw odd("it names no server");
        }
    }

    private static String ascii(String given) throws NotFetched {
        IDNA.Info problems = new IDNA.Info();
        StringBuilder ascii = HOSTS.nameToASCII(given, new StringBuilder(), problems);
        boolean onlyAnUnderscore = given.contains("_") && given.chars().allMatch(c -> c < 128);
        if (problems.hasErrors() && !onlyAnUnderscore) throw odd("its server's name is none that the web knows");
        return (problems.hasErrors() ? given : ascii.toString()).toLowerCase(Locale.ROOT);
    }

    private static int port(@Nullable String given, boolean secure) throws NotFetched {
        if (given == null) return secure ? HTTPS : HTTP;
        int port = Integer.parseInt(given);
        if (port == 0 || port > 65_535) throw odd("there is no such port");
        return port;
    }

    /** What may not stand in a request is escaped; what is escaped stays as it is. */
    private static String escaped(String given) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : given.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            if (c <= ' ' || c >= 127 || "\"<>\\^`{|}".indexOf(c) >= 0) escaped.append("%%%02X".formatted((int) c));
            else escaped.append(c);
        }
        return escaped.toString();
    }

    private static NotFetched odd(String what) {
        return new NotFetched(Why.ODD_ADDRESS, what);
    }
}
