package stet.infra.source;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.IDNA;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.words.Folding;
import stet.infra.tlog.tree.Hash;

/**
 * What makes two web addresses the same. The address itself stays as it was given; only by this form it is known.
 *
 * <p>Sources: RFC 3986 section 6.2.2 and 6.2.3, UTS 46 for hosts, and as browsers read what neither allows. Besides, http
 * is https, a slash at the end of a path is none, what tells a site where its readers come from is left out, and so is a
 * fragment that isn't a route.
 */
public final class WebAddress {
    private static final Pattern PARTS = Pattern.compile(
            "(?is)https?://(?:[^/\\\\?#]*@)?(\\[[^]]*]|[^/\\\\?#:]*)(?::(\\d*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
    private static final Pattern NO_PORT = Pattern.compile("0*(?:80|443)?");
    private static final Pattern STOPS = Pattern.compile("\\.+$");
    private static final IDNA HOSTS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);

    /** Parameters by which campaigns and networks follow their readers; names that sites use for other things are not here. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:utm_|mtm_|hsa_|pk_|_hs|oly_|vero_|fb_action_|at_(?:medium|campaign)).*"
                    + "|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|srsltid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid|igsh"
                    + "|mc_cid|mc_eid|mkt_tok|_ga|_gl|xtor|cmpid|wickedid|_openstat|__twitter_impression|sc_campaign|smclient");

    /** The longest form that stands for itself: a sorted index takes no longer ones. */
    private static final int LONGEST = 1_000;

    private WebAddress() {}

    /** The form under which a web address is known once; a very long one is known by a digest. */
    public static String canonical(String url) {
        Matcher parts = parts(url);
        String path = path(parts);
        String known = "https://"
                + host(parts.group(1))
                + port(parts.group(2))
                + (path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                + query(withoutTracking(parts.group(4)))
                + route(parts.group(5));
        return known.length() <= LONGEST ? known : "sha256:" + HexFormat.of().formatHex(Hash.sha256(known));
    }

    /** The site of a web address, with a port where it has one of its own, as it stands in {@link #canonical}. */
    static String site(String url) {
        Matcher parts = parts(url);
        return host(parts.group(1)) + port(parts.group(2));
    }

    /** The same with every parameter and slash. */
    static String normalised(String url) {
        Matcher parts = parts(url);
        return "https://" + host(parts.group(1)) + port(parts.group(2)) + path(parts) + query(parts.group(4))
                + route(parts.group(5));
    }

    private static Matcher parts(String url) {
        Matcher parts = PARTS.matcher(url.strip());
        if (!parts.matches()) throw new IllegalArgumentException("no web address");
        return parts;
    }

    /** A host that UTS 46 refuses is known by its folded letters. */
    private static String host(String given) {
        IDNA.Info problems = new IDNA.Info();
        StringBuilder ascii = HOSTS.nameToASCII(given, new StringBuilder(), problems);
        String host =
                problems.hasErrors() ? Folding.of(given) : ascii.toString().toLowerCase(Locale.ROOT);
        return STOPS.matcher(host).replaceFirst("");
    }

    private static String port(@Nullable String port) {
        return port == null || NO_PORT.matcher(port).matches() ? "" : ":" + port.replaceFirst("^0+", "");
    }

    private static String path(Matcher parts) {
        return DotSegments.removed(
                "/" + Percent.normalised(parts.group(3).replace('\\', '/')).replaceFirst("^/", ""));
    }

    private static String withoutTracking(@Nullable String query) {
        return query == null
                ? ""
                : Stream.of(query.split("&", -1))
                        .filter(part -> !part.isEmpty() && !isTracking(part))
                        .collect(joining("&"));
    }

    private static boolean isTracking(String part) {
        return TRACKING.matcher(Percent.normalised(part.replaceFirst("=.*", "")))
                .matches();
    }

    private static String query(@Nullable String query) {
        return query == null || query.isEmpty() ? "" : "?" + Percent.normalised(query);
    }

    private static String route(@Nullable String fragment) {
        if (fragment == null) return "";
        return fragment.startsWith("/") || fragment.startsWith("!") ? "#" + Percent.normalised(fragment) : "";
    }
}
