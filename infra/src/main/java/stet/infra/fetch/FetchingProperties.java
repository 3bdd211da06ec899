package stet.infra.fetch;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How pages are fetched.
 *
 * @param fetching whether they are at all
 * @param fetchWithin how long a page may take, redirects and all
 * @param fetchConnectWithin how long a name may take to be found, and a server to answer the call
 * @param fetchLargest how much is taken of one answer, as it comes and again unpacked
 * @param fetchRedirects how often a page may lead to another
 * @param fetchesAtOnce how many pages are fetched at the same time
 * @param fetchUserAgent what Stet calls itself to the servers that it asks
 * @param fetchLoopbackPortsForTests ports of this very machine that tests serve pages on; anything here lets people of the
 *     newsroom read what this machine serves there
 */
@ConfigurationProperties("stet.captures")
public record FetchingProperties(
        @DefaultValue("true") boolean fetching,
        @DefaultValue("60s") Duration fetchWithin,
        @DefaultValue("10s") Duration fetchConnectWithin,
        @DefaultValue("50MB") DataSize fetchLargest,
        @DefaultValue("10") int fetchRedirects,
        @DefaultValue("4") int fetchesAtOnce,

        @DefaultValue("Stet/1 (fact-checking; keeps single pages as evidence when a person asks)")
        String fetchUserAgent,

        @DefaultValue Set<Integer> fetchLoopbackPortsForTests) {}
