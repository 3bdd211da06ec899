package stet.app.authorlink;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.security.RequestIds;
import stet.app.web.Announcement;
import stet.app.web.Choice;
import stet.app.web.Statuses;
import stet.app.web.Times;
import stet.app.web.Words;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.account.Secret;
import stet.domain.article.ArticleId;
import stet.domain.authorlink.Opening;
import stet.domain.statement.Enquiry.AnswerByLink;
import stet.infra.authorlink.AuthorLinkDesk;
import stet.infra.authorlink.AuthorLinkDesk.Behind;
import stet.infra.authorlink.AuthorLinkDesk.Made.Given;
import stet.infra.authorlink.AuthorQuestion;
import stet.infra.authorlink.AuthorQuestions;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.signin.LinkGuesses;

/**
 * What an article's author sees, who has no account: the open questions to them, each with room for its answer. Looking changes
 * nothing. It stands outside Stet's frame, which would say more than the questions do, and asks for no cookie.
 */
@Controller
@RequestMapping("/questions/{article}")
class AuthorPages {
    private static final String PAGE = "author/questions";
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final AuthorLinkDesk links;
    private final AuthorQuestions questions;
    private final LinkGuesses guesses;
    private final CommandDesk desk;
    private final Times times;

    AuthorPages(AuthorLinkDesk links, AuthorQuestions questions, LinkGuesses guesses, CommandDesk desk, Times times) {
        this.links = links;
        this.questions = questions;
        this.guesses = guesses;
        this.desk = desk;
        this.times = times;
    }

    /** The address to give to the author, without the server's own; absent when it was told before. */
    static @Nullable String address(ArticleId article, Given made) {
        Secret secret = made.secret();
        return secret == null ? null : address(article.toString(), secret.value());
    }

    private static String address(String article, String token) {
        return "/questions/%s?token=%s".formatted(article, token);
    }

    /** Neither a search engine nor another site is to know of it. */
    @ModelAttribute
    void keepQuiet(HttpServletResponse response, Model model) {
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        model.addAttribute("words", new Words()).addAttribute("times", times);
    }

    @GetMapping
    String open(
            @PathVariable String article,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable String filed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Opening opening = opened(article, token, request, response, model);
        if (opening == null) return PAGE;
        model.addAttribute("filed", filed != null);
        return page(opening, token, model);
    }

    @PostMapping
    String answer(
            @PathVariable String article,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Opening opening = opened(article, token, request, response, model);
        if (opening == null) return PAGE;
        Optional<AuthorQuestion> asked = questions.behind(opening).stream()
                .filter(question -> question.query().toString().equals(query))
                .findFirst();
        model.addAttribute("query", query).addAttribute("answer", answer);
        if (asked.isEmpty()) return noLongerAsked(opening, token, response, model);
        return switch (file(asked.get(), opening, answer, request)) {
            case Refused(var reasons) -> refused(reasons, opening, token, response, model);
            case Done _ -> Announcement.seeOther(address(article, token) + "&filed", request);
        };
    }

    private Outcome file(AuthorQuestion question, Opening through, String answer, HttpServletRequest request) {
        String written = answer.replace("\r\n", "\n").strip();
        return desk.handle(
                new AnswerByLink(
                        question.statement(), question.claim(), question.query(), written, through, Actor.STET),
                Request.of(Channel.LINK, RequestIds.of(request)));
    }

    private @Nullable Opening opened(
            String article, String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Duration> wait = guesses.toWait(request.getRemoteAddr());
        if (wait.isPresent()) return tooMany(wait.get(), response, model);
        Behind behind = Choice.id(article)
                .map(id -> links.behind(new ArticleId(id), new Secret(token)))
                .orElseGet(Behind.Nothing::new);
        return switch (behind) {
            case Behind.Open(var opening) -> opening;
            case Behind.Over(var revoked) -> closed(410, revoked ? "revoked" : "expired", response, model);
            case Behind.Nothing _ -> {
                guesses.wrong(request.getRemoteAddr());
                yield closed(404, "unknown", response, model);
            }
        };
    }

    private static @Nullable Opening tooMany(Duration wait, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        return closed(429, "guessed", response, model);
    }

    private static @Nullable Opening closed(int status, String why, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("closed", why);
        return null;
    }

    private String noLongerAsked(Opening opening, String token, HttpServletResponse response, Model model) {
        response.setStatus(409);
        model.addAttribute("refusal", "This question is not open any more, so nothing was filed just now.")
                .addAttribute("lost", model.getAttribute("answer"));
        return page(opening, token, model);
    }

    private String refused(
            List<Rejection> reasons, Opening opening, String token, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(reasons).value());
        model.addAttribute("refusal", reasons.getFirst().sentence());
        return page(opening, token, model);
    }

    private String page(Opening opening, String token, Model model) {
        model.addAttribute("questions", questions.behind(opening))
                .addAttribute("article", opening.article())
                .addAttribute("token", token);
        return PAGE;
    }
}
