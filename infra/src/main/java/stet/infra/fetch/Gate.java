package stet.infra.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stet.infra.fetch.NotFetched.Why;

/**
 * Decides where a page may be fetched from: asks for a name's addresses once, judges each of them, and hands on the ones that
 * were judged, so that nobody asks again and hears something else.
 *
 * @param loopbackPorts ports of this very machine that tests serve pages on; none otherwise
 */
record Gate(Resolver resolver, Set<Integer> loopbackPorts) {

    /** The addresses to connect to, each of them public. */
    List<InetAddress> open(PageAddress page) throws NotFetched {
        if (!page.hasPortOfTheWeb() && !loopbackPorts.contains(page.port()))
            throw new NotFetched(Why.ODD_ADDRESS, "only the ports 80 and 443 are asked, and it names " + page.port());
        List<InetAddress> addresses = addresses(page);
        for (InetAddress address : addresses) judge(page, address);
        return addresses;
    }

    private void judge(PageAddress page, InetAddress address) throws NotFetched {
        if (loopbackPorts.contains(page.port())) {
            if (address.isLoopbackAddress()) return;
            throw new NotFetched(Why.ODD_ADDRESS, "port " + page.port() + " is open for tests on this machine only");
        }
        Optional<String> other = PublicAddresses.whatElse(address);
        if (other.isPresent()) throw new NotFetched(Why.NOT_PUBLIC, page.host(), address.getHostAddress(), other.get());
    }

    private List<InetAddress> addresses(PageAddress page) throws NotFetched {
        Optional<InetAddress> literal = page.literal();
        if (literal.isPresent()) return List.of(literal.get());
        try {
            List<InetAddress> addresses = resolver.addressesOf(page.host());
            if (addresses.isEmpty()) throw new UnknownHostException(page.host());
            return addresses;
        } catch (UnknownHostException e) {
            throw new NotFetched(Why.UNKNOWN_HOST, e, page.host());
        }
    }
}
