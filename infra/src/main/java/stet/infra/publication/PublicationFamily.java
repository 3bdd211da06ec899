package stet.infra.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Count;
import stet.domain.publication.PublicationEvent;
import stet.domain.publication.PublicationEvent.ArticleCorrected;
import stet.domain.publication.PublicationEvent.ArticlePublished;
import stet.domain.publication.PublicationEvent.PublicationHeld;
import stet.domain.publication.PublicationEvent.PublicationWithdrawn;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Quote;
import stet.infra.family.Subject;

/** What is shown to the public of the articles. */
@Component
public final class PublicationFamily implements Family<PublicationEvent> {
    static final String NAME = "publication";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<PublicationEvent> events() {
        return PublicationEvent.class;
    }

    @Override
    public List<EventType<? extends PublicationEvent>> types() {
        return List.of(
                EventType.of("article-published", ArticlePublished.class),
                EventType.of("article-corrected", ArticleCorrected.class),
                EventType.of("publication-held", PublicationHeld.class),
                EventType.of("publication-withdrawn", PublicationWithdrawn.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of();
    }

    @Override
    public Subject subject(PublicationEvent event) {
        return Subject.ofArticle(event.article().value());
    }

    @Override
    public String sentence(PublicationEvent event, @Nullable String source) {
        return switch (event) {
            case ArticlePublished published ->
                "published revision %d with %s, public from %s on"
                        .formatted(
                                published.edition().revision(),
                                claims(published.edition().checked()),
                                published.publicAt());
            case ArticleCorrected corrected -> corrected(corrected);
            case PublicationHeld held ->
                "held the publication back before its time, since it is clear no more: "
                        + held.because().words();
            case PublicationWithdrawn withdrawn ->
                "withdrew the publication; readers are told " + Quote.of(withdrawn.reason());
        };
    }

    private static String corrected(ArticleCorrected corrected) {
        String did = switch (corrected.kind()) {
            case TYPO -> "mended a typo in what is public";
            case UPDATE -> "updated what is public";
            case CORRECTION -> "corrected what is public";
            case RETRACTION -> "retracted what is public";
        };
        return "%s%s; readers are told %s"
                .formatted(
                        did,
                        corrected.edition() == null
                                ? ""
                                : ", by revision %d"
                                        .formatted(corrected.edition().revision()),
                        Quote.of(corrected.note()));
    }

    private static String claims(int checked) {
        return checked == 1 ? "one checked claim" : Count.of(checked) + " checked claims";
    }
}
