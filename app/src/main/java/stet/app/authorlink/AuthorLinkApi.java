package stet.app.authorlink;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.Unversioned;
import stet.app.problem.Refusals;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.RequiredFields;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.authorlink.AuthorLinkCommand.RevokeAuthorLink;
import stet.domain.authorlink.AuthorLinkId;
import stet.infra.account.Scope;
import stet.infra.article.Articles;
import stet.infra.authorlink.AuthorLinkDesk;
import stet.infra.authorlink.AuthorLinkDesk.Made.Denied;
import stet.infra.authorlink.AuthorLinkDesk.Made.Given;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;

/** Makes, lists and revokes over REST the links by which an article's author answers. */
@RestController
@RequestMapping("/api/v1/articles/{article}")
@Needs(Scope.WRITE)
@Tag(name = "Searches and queries")
class AuthorLinkApi {
    private final AuthorLinkDesk links;
    private final CommandDesk desk;
    private final Articles articles;

    AuthorLinkApi(AuthorLinkDesk links, CommandDesk desk, Articles articles) {
        this.links = links;
        this.desk = desk;
        this.articles = articles;
    }

    /**
     * A link by which the article's author answers.
     *
     * @param link told this once; absent in the answer to a repeated request
     */
    @Schema(name = "MadeAuthorLink")
    record MadeJson(
            @Nullable UUID id,

            @Nullable @Schema(description = "told this once; absent in the answer to a repeated request")
            String link,

            @Nullable Instant expiresAt) {}

    @PostMapping("/make-author-link")
    @Operation(
            summary =
                    "Make a link by which the article's author answers the open queries to them, without an account; give it to nobody else")
    ResponseEntity<MadeJson> makeAuthorLink(
            @PathVariable UUID article, CurrentPerson person, @Unversioned Request request) {
        ArticleId id = new ArticleId(article);
        return switch (links.make(id, person.actor(), request)) {
            case Given made -> Answers.told(made.done(), told(id, made));
            case Denied(var reasons) -> throw new RefusedRequest(Refusals.of(reasons));
        };
    }

    /** A repeated request made another link before, and its answer told which. */
    private static MadeJson told(ArticleId article, Given made) {
        String address = AuthorPages.address(article, made);
        return address == null
                ? new MadeJson(null, null, null)
                : new MadeJson(made.link().value(), address, made.expiresAt());
    }

    @Schema(name = "RevokeAuthorLink", requiredProperties = "link", example = """
            {"link": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11"}""")
    record Revoked(@Nullable UUID link) {}

    @PostMapping("/revoke-author-link")
    @Operation(summary = "Have a link of the article's author open nothing any more")
    ResponseEntity<List<AuthorLinkJson>> revokeAuthorLink(
            @PathVariable UUID article, @RequestBody Revoked body, CurrentPerson person, @Unversioned Request request) {
        ArticleId id = new ArticleId(article);
        AuthorLinkId link = new AuthorLinkId(RequiredFields.value(body.link(), "link", "which link you revoke"));
        Done done = Answers.done(desk.handle(new RevokeAuthorLink(id, link, person.actor()), request));
        return Answers.told(done, list(id));
    }

    @GetMapping("/author-links")
    @Needs(Scope.READ)
    @Operation(summary = "List the links that were made for an article's author, the newest last")
    List<AuthorLinkJson> listAuthorLinks(@PathVariable UUID article) {
        ArticleId id = new ArticleId(article);
        if (articles.summary(id).isEmpty()) throw RefusedRequest.because(new UnknownArticle(id));
        return list(id);
    }

    private List<AuthorLinkJson> list(ArticleId article) {
        return links.of(article).stream()
                .map(link -> AuthorLinkJson.of(link, links.opens(link)))
                .toList();
    }
}
