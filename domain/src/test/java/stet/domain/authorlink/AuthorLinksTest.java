package stet.domain.authorlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.authorlink.AuthorLinkCommand.MakeAuthorLink;
import stet.domain.authorlink.AuthorLinkCommand.RevokeAuthorLink;
import stet.domain.authorlink.AuthorLinkEvent.AuthorLinkMade;
import stet.domain.authorlink.AuthorLinkEvent.AuthorLinkRevoked;
import stet.domain.authorlink.AuthorLinkRejection.AuthorLinkIsOver;
import stet.domain.authorlink.AuthorLinkRejection.AutomationHandlesLinks;
import stet.domain.authorlink.AuthorLinkRejection.NoAuthorNamed;
import stet.domain.authorlink.AuthorLinkRejection.UnknownAuthorLink;

/** A person makes a link for an article's author, and takes it back; it is over by itself too. */
class AuthorLinksTest {
    private static final ArticleId ARTICLE = new ArticleId(new UUID(1, 1));
    private static final AuthorLinkId LINK = new AuthorLinkId(new UUID(2, 1));
    private static final AuthorLinkId OTHER = new AuthorLinkId(new UUID(2, 2));
    private static final Person ADA = new Person("ada");
    private static final Person BEN = new Person("ben");
    private static final Actor ADA_ACTS = new Actor(ADA, "Ada Okafor", Actor.Kind.PERSON);
    private static final Actor BEN_ACTS = new Actor(BEN, "Ben Lindqvist", Actor.Kind.PERSON);
    private static final Actor ROBOT = new Actor(new Person("robot"), "Robot", Actor.Kind.AUTOMATION);
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    private static final Instant THEN = NOW.plusSeconds(60);
    private static final AuthorLinkMade MADE = new AuthorLinkMade(ARTICLE, LINK, "Jo Writer", "ab", THEN, ADA);
    private static final AuthorLinkRevoked REVOKED = new AuthorLinkRevoked(ARTICLE, LINK, BEN);

    private static MakeAuthorLink make(Actor by) {
        return new MakeAuthorLink(ARTICLE, LINK, "ab", THEN, by);
    }

    private static RevokeAuthorLink revoke(AuthorLinkId link, Actor by) {
        return new RevokeAuthorLink(ARTICLE, link, by);
    }

    private static Decision<AuthorLinkEvent> decided(
            AuthorLinkCommand command, @Nullable String author, Instant at, AuthorLinkEvent... before) {
        AuthorLinks links = AuthorLinks.NONE;
        for (AuthorLinkEvent event : before) links = links.evolve(event);
        return links.decide(command, author, at);
    }

    @Test
    void a_link_is_made_for_whom_the_article_names() {
        assertThat(decided(make(ADA_ACTS), "Jo Writer", NOW)).isEqualTo(new Accepted<>(List.of(MADE)));
    }

    @Test
    void an_article_that_names_nobody_gets_no_link() {
        assertThat(decided(make(ADA_ACTS), null, NOW)).isEqualTo(Decision.rejected(new NoAuthorNamed()));
        assertThat(decided(make(ADA_ACTS), " ", NOW)).isEqualTo(Decision.rejected(new NoAuthorNamed()));
    }

    @Test
    void a_machine_makes_and_revokes_none() {
        Decision<AuthorLinkEvent> refused = Decision.rejected(new AutomationHandlesLinks(ROBOT.person()));
        assertThat(decided(make(ROBOT), "Jo Writer", NOW)).isEqualTo(refused);
        assertThat(decided(revoke(LINK, ROBOT), "Jo Writer", NOW, MADE)).isEqualTo(refused);
    }

    @Test
    void any_person_who_may_ask_takes_a_link_back() {
        assertThat(decided(revoke(LINK, BEN_ACTS), "Jo Writer", NOW, MADE)).isEqualTo(new Accepted<>(List.of(REVOKED)));
    }

    @Test
    void what_is_over_is_not_revoked() {
        assertThat(decided(revoke(LINK, BEN_ACTS), "Jo Writer", NOW, MADE, REVOKED))
                .isEqualTo(Decision.rejected(new AuthorLinkIsOver(true, THEN)));
        assertThat(decided(revoke(LINK, BEN_ACTS), "Jo Writer", THEN, MADE))
                .isEqualTo(Decision.rejected(new AuthorLinkIsOver(false, THEN)));
        assertThat(new AuthorLinkIsOver(true, THEN).sentence()).contains("revoked");
        assertThat(new AuthorLinkIsOver(false, THEN).sentence()).contains("expired");
    }

    @Test
    void a_link_of_no_article_is_not_revoked() {
        assertThat(decided(revoke(OTHER, BEN_ACTS), "Jo Writer", NOW, MADE))
                .isEqualTo(Decision.rejected(new UnknownAuthorLink(OTHER)));
    }

    @Test
    void a_link_opens_until_its_last_moment_or_until_it_is_revoked() {
        AuthorLink link = AuthorLinks.NONE.evolve(MADE).find(LINK).orElseThrow();
        assertThat(link.opensAt(THEN.minusNanos(1))).isTrue();
        assertThat(link.opensAt(THEN)).isFalse();
        AuthorLinks both = AuthorLinks.NONE
                .evolve(MADE)
                .evolve(new AuthorLinkMade(ARTICLE, OTHER, "Jo Writer", "cd", THEN, ADA))
                .evolve(REVOKED);
        assertThat(both.find(LINK).orElseThrow().opensAt(NOW)).isFalse();
        assertThat(both.find(OTHER).orElseThrow().opensAt(NOW)).isTrue();
    }
}
