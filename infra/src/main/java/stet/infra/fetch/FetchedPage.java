package stet.infra.fetch;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a server gave for an address: its page, or what it has in place of one.
 *
 * @param finalUrl where the last of the redirects led
 * @param status what the server said (HTTP)
 * @param content the bytes, unpacked
 * @param warc everything that was asked and answered
 * @param signs what makes one doubt that it is the page that was asked for; none is no promise that it is
 */
public record FetchedPage(String finalUrl, int status, Path content, Path warc, Set<PageSign> signs) {}
