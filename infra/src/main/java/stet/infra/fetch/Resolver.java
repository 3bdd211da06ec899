package stet.infra.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says which addresses a name has. */
@FunctionalInterface
interface Resolver {
    Resolver OF_THE_SYSTEM = name -> List.of(InetAddress.getAllByName(name));

    /** All addresses of a name. */
    List<InetAddress> addressesOf(String name) throws UnknownHostException;
}
