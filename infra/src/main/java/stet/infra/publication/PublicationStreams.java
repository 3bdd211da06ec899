package stet.infra.publication;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import stet.domain.article.ArticleId;
import stet.domain.publication.Publication;
import stet.domain.publication.PublicationEvent;
import stet.infra.desk.StreamType;

/** The stream of what the public reads of one article. */
public final class PublicationStreams {
    static final StreamType<Publication, PublicationEvent> PUBLICATION =
            StreamType.read(PublicationFamily.NAME, id -> Publication.NONE, Publication::evolve);

    private PublicationStreams() {}

    /** The stream's name: a UUID (version 3) of the article's, which is a stream of its own already. */
    public static UUID of(ArticleId article) {
        return UUID.nameUUIDFromBytes(("publication " + article).getBytes(StandardCharsets.UTF_8));
    }
}
