package stet.infra.link;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.domain.link.Link;
import stet.domain.link.LinkEvent;
import stet.domain.link.LinkId;
import stet.domain.statement.StatementId;
import stet.infra.desk.StreamType;

/** The stream in which all stands that was ever said of two claims, so that whoever links them at once meets there. */
final class LinkStreams {
    static final StreamType<Link, LinkEvent> LINK = StreamType.read(LinkFamily.NAME, id -> Link.NONE, Link::evolve);

    private LinkStreams() {}

    /** The name of the link: a UUID (version 3) of the two claims, whichever of them is named first. */
    static LinkId of(StatementId one, int claim, StatementId other, int otherClaim) {
        String both = Stream.of(one + " " + claim, other + " " + otherClaim)
                .sorted()
                .collect(Collectors.joining(" ", "link ", ""));
        return new LinkId(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.US_ASCII)));
    }
}
