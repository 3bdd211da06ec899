package stet.app.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.security.OwnSession;
import stet.app.web.Choice;
import stet.app.web.Pages;
import stet.app.web.failure.NoSuchPage;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.statement.StatementId;
import stet.infra.account.Scope;
import stet.infra.article.Articles;
import stet.infra.live.OpenPages;
import stet.infra.signin.Sessions.Session;

/** Where open pages hear what happens (server-sent events), and say what is selected on them. */
@Pages
@Needs(Scope.READ)
class LivePages {
    private static final String AGAIN_IN_SECONDS = "10";

    private final LiveFeed feed;
    private final LiveSettings settings;
    private final Articles articles;
    private final OpenPages pages;

    LivePages(LiveFeed feed, LiveSettings settings, Articles articles, OpenPages pages) {
        this.feed = feed;
        this.settings = settings;
        this.articles = articles;
        this.pages = pages;
    }

    @GetMapping("/articles/{article}/live")
    void article(
            @PathVariable ArticleId article,
            @RequestParam(defaultValue = "") String since,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (articles.summary(article).isEmpty()) throw NoSuchPage.of(new UnknownArticle(article));
        open(article, index(last.isEmpty() ? since : last), request, response);
    }

    @GetMapping("/live")
    void desk(
            @RequestParam(defaultValue = "") String since,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        open(null, index(last.isEmpty() ? since : last), request, response);
    }

    /** From where the page has to be told; from now on when it does not say. */
    private static long index(String said) {
        return said.matches("-?[0-9]{1,18}") ? Long.parseLong(said) : Long.MAX_VALUE;
    }

    private void open(@Nullable ArticleId article, long since, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Session session = Objects.requireNonNull(OwnSession.of(request), "pages are for who signed in by password");
        refuseBeyondRoom(session);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        AsyncContext context = request.startAsync(request, response);
        feed.add(new OpenPage(session, article, context, settings.beat()), since);
    }

    private void refuseBeyondRoom(Session session) {
        switch (feed.room(session.account().person())) {
            case FREE -> {}
            case NONE_FOR_PERSON ->
                throw again(
                        429,
                        "too-many-requests",
                        "You have more pages open than are kept current. Close some of them.");
            case NONE, STOPPING ->
                throw again(503, "busy", "Stet keeps no more pages current for now. This one works all the same.");
        }
    }

    private static RefusedRequest again(int status, String code, String sentence) {
        return new RefusedRequest(Refusal.of(status, code, sentence).with(HttpHeaders.RETRY_AFTER, AGAIN_IN_SECONDS));
    }

    /** Notes which statement is selected on a page of the person's own; none where nothing is named. */
    @PostMapping("/live/{page}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void select(@PathVariable UUID page, @RequestParam(defaultValue = "") String statement, CurrentPerson person) {
        pages.select(
                page,
                person.person(),
                Choice.id(statement).map(StatementId::new).orElse(null));
    }
}
