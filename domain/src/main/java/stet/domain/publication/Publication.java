package stet.domain.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Rejection;
import stet.domain.publication.PublicationCommand.CorrectArticle;
import stet.domain.publication.PublicationCommand.NoticeLapse;
import stet.domain.publication.PublicationCommand.PublishArticle;
import stet.domain.publication.PublicationCommand.WithdrawPublication;
import stet.domain.publication.PublicationEvent.ArticleCorrected;
import stet.domain.publication.PublicationEvent.ArticlePublished;
import stet.domain.publication.PublicationEvent.PublicationHeld;
import stet.domain.publication.PublicationEvent.PublicationWithdrawn;
import stet.domain.publication.PublicationRejection.AlreadyPublished;
import stet.domain.publication.PublicationRejection.AlreadyRetracted;
import stet.domain.publication.PublicationRejection.AnotherRevision;
import stet.domain.publication.PublicationRejection.EditorPublishes;
import stet.domain.publication.PublicationRejection.EmbargoTooLong;
import stet.domain.publication.PublicationRejection.MoreThanTypo;
import stet.domain.publication.PublicationRejection.NotClearToPublish;
import stet.domain.publication.PublicationRejection.NotPublished;
import stet.domain.publication.PublicationRejection.NothingCorrected;
import stet.domain.publication.PublicationRejection.NothingPublicToCorrect;
import stet.domain.publication.PublicationRejection.PublishedInThePast;

/**
 * What the public reads of an article, as its events have made it.
 *
 * @param publicAt from when on it is shown; absent while it is not published, held back, or withdrawn
 * @param numbers of the claims that were ever published, which addresses name
 * @param shown what readers are shown; absent as publicAt is
 * @param corrected how it was corrected last since it was published; absent while it never was
 */
public record Publication(
        @Nullable Instant publicAt,
        Map<Edition.Key, Integer> numbers,
        @Nullable Edition shown,
        @Nullable CorrectionKind corrected) {
    /** Nothing of it was ever published. */
    public static final Publication NONE = new Publication(null, Map.of(), null, null);

    private static final Duration SLIP = Duration.ofMinutes(5);
    private static final int MOST_DAYS = 366;

    public Publication {
        numbers = Map.copyOf(numbers);
    }

    /**
     * What is known when something is to be published.
     *
     * @param editor whether whoever wants it is an editor
     * @param clear whether the article is
     * @param edition what would be public, its claims without numbers yet
     * @param description the number of the newsroom's description
     */
    public record Ready(Instant now, boolean editor, boolean clear, Edition edition, int description) {}

    /** Whether it is published. */
    public Decision<PublicationEvent> decide(PublishArticle command, Ready ready) {
        return whyNot(command, ready)
                .<Decision<PublicationEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new ArticlePublished(
                        command.article(),
                        moment(command, ready.now()),
                        ready.description(),
                        ready.edition().numbered(numbers),
                        command.by().person())));
    }

    private Optional<Rejection> whyNot(PublishArticle command, Ready ready) {
        Instant at = command.at();
        if (!mayPublish(command.by(), ready.editor())) return Optional.of(new EditorPublishes());
        if (publicAt != null && !publicAt.isAfter(ready.now())) return Optional.of(new AlreadyPublished(publicAt));
        if (!ready.clear()) return Optional.of(new NotClearToPublish());
        if (at == null) return Optional.empty();
        if (at.isBefore(ready.now().minus(SLIP))) return Optional.of(new PublishedInThePast(at, ready.now()));
        return at.isAfter(ready.now().plus(Duration.ofDays(MOST_DAYS)))
                ? Optional.of(new EmbargoTooLong(MOST_DAYS))
                : Optional.empty();
    }

    /** A moment that has just passed is now. */
    private static Instant moment(PublishArticle command, Instant now) {
        Instant at = command.at();
        return at == null || at.isBefore(now) ? now : at;
    }

    /**
     * Whether what is public becomes what the article says now. A retraction asks for no clear article: what is wrong is said as soon
     * as that is known.
     */
    public Decision<PublicationEvent> decide(CorrectArticle command, Ready ready) {
        CorrectionKind kind = Objects.requireNonNull(command.kind());
        Edition edition =
                kind == CorrectionKind.RETRACTION ? null : ready.edition().numbered(numbers);
        return whyNotCorrected(command.by(), ready)
                .or(() -> edition == null ? Optional.empty() : whyNotShown(command, kind, edition, ready.clear()))
                .<Decision<PublicationEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new ArticleCorrected(
                        command.article(),
                        kind,
                        command.note(),
                        ready.description(),
                        edition,
                        command.by().person())));
    }

    private Optional<Rejection> whyNotCorrected(Actor by, Ready ready) {
        if (!mayPublish(by, ready.editor())) return Optional.of(new EditorPublishes());
        if (publicAt == null || publicAt.isAfter(ready.now())) return Optional.of(new NothingPublicToCorrect());
        return corrected == CorrectionKind.RETRACTION ? Optional.of(new AlreadyRetracted()) : Optional.empty();
    }

    private Optional<Rejection> whyNotShown(
            CorrectArticle command, CorrectionKind kind, Edition edition, boolean clear) {
        if (!clear) return Optional.of(new NotClearToPublish());
        Integer revision = command.revision();
        if (revision != null && revision != edition.revision())
            return Optional.of(new AnotherRevision(revision, edition.revision()));
        if (shown == null || edition.says(shown)) return Optional.of(new NothingCorrected());
        return kind == CorrectionKind.TYPO && !edition.outcomes().equals(shown.outcomes())
                ? Optional.of(new MoreThanTypo())
                : Optional.empty();
    }

    /** Whether it is taken back, be it before its time. */
    public Decision<PublicationEvent> decide(WithdrawPublication command, boolean editor) {
        if (!mayPublish(command.by(), editor)) return Decision.rejected(new EditorPublishes());
        if (publicAt == null) return Decision.rejected(new NotPublished());
        return Decision.accepted(new PublicationWithdrawn(
                command.article(), command.reason(), command.by().person()));
    }

    /**
     * What follows from that the article is clear no more. What happened before its time holds it back, however late that is
     * noticed; what is public stays, and its doubtful claims are told as such. What was corrected was public.
     */
    public Decision<PublicationEvent> decide(NoticeLapse command) {
        return publicAt != null && corrected == null && command.happenedAt().isBefore(publicAt)
                ? Decision.accepted(new PublicationHeld(command.article(), command.because()))
                : Decision.unchanged();
    }

    private static boolean mayPublish(Actor by, boolean editor) {
        return editor && !by.isAutomation();
    }

    /** This state with one more event behind it. */
    public Publication evolve(PublicationEvent event) {
        return switch (event) {
            case ArticlePublished published ->
                new Publication(published.publicAt(), with(published.edition()), published.edition(), null);
            case ArticleCorrected by -> {
                Edition now = by.edition() == null ? shown : by.edition();
                yield new Publication(publicAt, now == null ? numbers : with(now), now, by.kind());
            }
            case PublicationHeld _, PublicationWithdrawn _ -> new Publication(null, numbers, null, null);
        };
    }

    private Map<Edition.Key, Integer> with(Edition edition) {
        Map<Edition.Key, Integer> all = new HashMap<>(numbers);
        all.putAll(edition.numbers());
        return all;
    }
}
