package stet.infra.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses are the public web's. Source: the IANA registries of special-purpose addresses, and the addresses at which
 * clouds tell a machine its secrets. Of IPv6 only what is given out to networks (2000::/3) is public; forms that carry an IPv4
 * address inside them (NAT64, 6to4, Teredo, compatible) are not, since where they end is decided on the way.
 */
final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC = List.of(
            new Block("0.0.0.0", 8, "an address of this network"),
            new Block("10.0.0.0", 8, "a private address"),
            new Block("100.64.0.0", 10, "an address inside a provider's network"),
            new Block("127.0.0.0", 8, "a loopback address"),
            new Block("168.63.129.16", 32, "a cloud's metadata address"),
            new Block("169.254.169.254", 32, "a cloud's metadata address"),
            new Block("169.254.0.0", 16, "a link-local address"),
            new Block("172.16.0.0", 12, "a private address"),
            new Block("192.0.0.0", 24, "a protocol's address"),
            new Block("192.0.2.0", 24, "an address for documentation"),
            new Block("192.88.99.0", 24, "a relay's address"),
            new Block("192.168.0.0", 16, "a private address"),
            new Block("198.18.0.0", 15, "an address for measuring networks"),
            new Block("198.51.100.0", 24, "an address for documentation"),
            new Block("203.0.113.0", 24, "an address for documentation"),
            new Block("224.0.0.0", 4, "a multicast address"),
            new Block("255.255.255.255", 32, "the broadcast address"),
            new Block("240.0.0.0", 4, "a reserved address"),
            new Block("::1", 128, "a loopback address"),
            new Block("::", 96, "an address of this machine, or an IPv4 address in disguise"),
            new Block("64:ff9b::", 96, "an IPv4 address in disguise (NAT64)"),
            new Block("64:ff9b:1::", 48, "an IPv4 address in disguise (NAT64)"),
            new Block("fc00::", 7, "a private address"),
            new Block("fe80::", 10, "a link-local address"),
            new Block("fec0::", 10, "a private address"),
            new Block("ff00::", 8, "a multicast address"),
            new Block("2001::", 32, "an IPv4 address in disguise (Teredo)"),
            new Block("2001::", 23, "a protocol's address"),
            new Block("2001:db8::", 32, "an address for documentation"),
            new Block("2002::", 16, "an IPv4 address in disguise (6to4)"),
            new Block("3fff::", 20, "an address for documentation"));
    private static final Block GIVEN_OUT = new Block("2000::", 3, "a public address");

    private PublicAddresses() {}

    /** What an address is instead of public. Java reads an IPv4-mapped address as the IPv4 address that it is. */
    static Optional<String> whatElse(InetAddress address) {
        Optional<String> special = NOT_PUBLIC.stream()
                .filter(block -> block.holds(address))
                .map(Block::what)
                .findFirst();
        if (special.isPresent() || address instanceof Inet4Address || GIVEN_OUT.holds(address)) return special;
        return Optional.of("a reserved address");
    }

    /**
     * Neighbouring addresses.
     *
     * @param bits how many of the first bits all of them share
     */
    private record Block(InetAddress first, int bits, String what) {

        Block(String first, int bits, String what) {
            this(InetAddress.ofLiteral(first), bits, what);
        }

        boolean holds(InetAddress address) {
            byte[] here = address.getAddress();
            byte[] there = first.getAddress();
            if (here.length != there.length) return false;
            for (int bit = 0; bit < bits; bit++)
                if (((here[bit / 8] ^ there[bit / 8]) & 0x80 >> bit % 8) != 0) return false;
            return true;
        }
    }
}
