package stet.infra.source;

import java.net.URI;
import java.util.Locale;

/** What makes two web addresses the same: scheme, letter case of the host, its port and the fragment do not count. */
public final class WebAddress {
    private WebAddress() {}

    /** The form of a web address under which it is known once; the address must be one. */
    public static String normalised(String url) {
        URI address = URI.create(url.strip());
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return "https://" + host + port(address) + path + query;
    }

    private static String port(URI address) {
        int port = address.getPort();
        return port == -1 || port == 80 || port == 443 ? "" : ":" + port;
    }
}
