package stet.infra.publication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.article.ArticleId;
import stet.domain.newsroom.Newsroom;
import stet.domain.publication.Publication.Ready;
import stet.infra.clearance.Clearances;
import stet.infra.newsroom.Newsrooms;
import stet.infra.statement.Checkers;

/** What is known, by the log, when an article is to be published. */
@Component
class Readiness {
    private final Editions editions;
    private final Clearances clearances;
    private final Newsrooms newsrooms;
    private final Checkers checkers;
    private final Clock clock;

    Readiness(Editions editions, Clearances clearances, Newsrooms newsrooms, Checkers checkers, Clock clock) {
        this.editions = editions;
        this.clearances = clearances;
        this.newsrooms = newsrooms;
        this.checkers = checkers;
        this.clock = clock;
    }

    /**
     * Empty when there is no such article. What is recorded after its edition was gathered ends its clearance, so whether it is
     * clear is asked behind that.
     */
    Optional<Ready> of(ArticleId article, Actor by) {
        Newsroom newsroom = newsrooms.newsroom();
        return editions.of(article, newsroom.description())
                .map(edition -> new Ready(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        checkers.editors().contains(by.person()),
                        clearances.isClear(article),
                        edition,
                        newsroom.descriptions()));
    }
}
