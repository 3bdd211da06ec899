package stet.app.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Parts;
import stet.app.history.ChangesView.Span;
import stet.app.moment.AsOf;
import stet.app.moment.AsOf.Asked;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.infra.account.Scope;
import stet.infra.lists.PageRequest;

/** Tells over REST what changed in an article. */
@RestController
@Needs(Scope.READ)
@Tag(name = "Articles")
class ChangesApi {
    private final ChangesView comparison;

    private final Since since;
    private final AsOf asOf;

    ChangesApi(ChangesView comparison, Since since, AsOf asOf) {
        this.comparison = comparison;
        this.since = since;
        this.asOf = asOf;
    }

    @GetMapping("/api/v1/articles/{article}/changes")
    @Operation(summary = "What changed in an article between two moments: how each statement stood, and what happened")
    ChangesJson listChanges(
            @PathVariable UUID article,
            @ParameterObject @ModelAttribute ChangesQuestion question,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentPerson person) {
        ArticleId id = new ArticleId(article);
        long newest = comparison.newest();
        Span span = comparison
                .span(id, earlier(id, question, person, newest), question.later(newest))
                .orElseThrow(() -> RefusedRequest.because(new UnknownArticle(id)));
        if (span.isBackwards())
            throw ChangesQuestion.malformed(
                    "from", "The earlier moment is behind the later one. Send the earlier one as from.");
        return ChangesJson.of(id, comparison.over(id, span, Parts.request(cursor, limit, PageRequest.MOST)));
    }

    private @Nullable Moment earlier(ArticleId article, ChangesQuestion question, CurrentPerson person, long newest) {
        if (!question.isSince()) return question.earlier(newest);
        if (question.since() != null) return new Moment.Index(asOf.index("since", question.since()));
        if (comparison.span(article, null, null).isEmpty()) throw RefusedRequest.because(new UnknownArticle(article));
        Asked asked = question.sinceRevision() == null
                ? since.signOff(article, person.person())
                : since.revision(article, question.sinceRevision());
        return switch (asked) {
            case Asked.Entry(long index) -> new Moment.Index(index);
            case Asked.Refused(var reason) -> throw RefusedRequest.because(reason);
        };
    }
}
