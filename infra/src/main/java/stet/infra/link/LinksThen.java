package stet.infra.link;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.infra.history.AsItStood;
import stet.infra.link.AskedOnce.Elsewhere;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.statement.StatementDossier;

/**
 * How claims hung together when the log ended at an earlier entry: contradictions are found by the rows that say from which entry to
 * which they hold, and shown as they stood.
 */
@Component
public class LinksThen {
    private final KnownLinks links;
    private final AskedOnce asked;
    private final AsItStood then;

    LinksThen(KnownLinks links, AskedOnce asked, AsItStood then) {
        this.links = links;
        this.asked = asked;
        this.then = then;
    }

    /**
     * A part of the contradictions that were open, those first that had been opened first.
     *
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list
     */
    public Page<KnownLink> contradictions(long last, PageRequest request) {
        return then.ofLinks(links.open(last), last, () -> links.contradictions(request));
    }

    /** How many contradictions were open, up to a thousand. */
    public int contradictions(long last) {
        return links.open(last).size();
    }

    /**
     * What had been concluded elsewhere about the claims of a statement, which may be repeated anywhere in its article; empty when it
     * was not recorded yet.
     */
    public Optional<List<Elsewhere>> askedOnce(StatementDossier statement, long last) {
        ArticleId article = statement.status().article();
        return then.ofArticle(article, last, () -> asked.then(statement.status().id()));
    }
}
