package stet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.AccountDesk;
import stet.infra.account.Accounts;
import stet.infra.account.ApiTokens;
import stet.infra.account.Credentials;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.postgres.TestPostgres;

/** The whole application on a real PostgreSQL, used in a real browser; all journeys share one of each. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "stet.sign-in.attempts-per-address=10000")
abstract class Journey {
    static final String PASSWORD = "a long enough password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Credentials credentials;

    @Autowired
    private CommandDesk desk;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestPostgres.freshDatabase().register(registry);
    }

    /** A browser window of someone's own, signed in. */
    Newsroom as(String id, NewContextOptions options) {
        Account account = account(id);
        new AccountDesk(desk, accounts, credentials, tokens).open(account, PASSWORD);
        Newsroom newsroom = new Newsroom(visitor(options), root());
        newsroom.signIn(id, PASSWORD);
        return newsroom;
    }

    Newsroom as(String id) {
        return as(id, new NewContextOptions());
    }

    /** Has two people settle an article of two statements: what the first claims is supported, the second is an opinion. */
    static void settle(Newsroom ada, Newsroom ben, String article, String title) {
        String path = article.substring(ada.root().length());
        ada.select(article, 1);
        ada.flag();
        ada.attach("https://one.example" + path, title + ", annals", "Supports", "It opened in 1932.", "The annals");
        ada.attach("https://two.example" + path, title + ", press", "Supports", "Opened in 1932.", "The press");
        ada.propose("Supported", "Both say so.");
        ben.select(article, 1);
        ben.markVerified();
        ada.select(article, 2);
        ada.submit(ada.opened("Dismiss"), "Opinion");
        ada.settled("Dismissed");
    }

    /** A window in which nobody has signed in. */
    Page visitor(NewContextOptions options) {
        BrowserContext context = Browsers.shared().newContext(options.setLocale("en-GB"));
        context.setDefaultTimeout(Browsers.PATIENCE);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(error));
        return page;
    }

    String root() {
        return "http://localhost:" + port;
    }

    static NewContextOptions withoutScripts() {
        return new NewContextOptions().setJavaScriptEnabled(false);
    }

    static NewContextOptions sized(int width, ColorScheme scheme) {
        return new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
    }

    /** That a page is wider than its window, and what in it reaches beyond. */
    static Optional<String> tooWide(Page page, String what) {
        Object beyond = page.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        if (((Number) beyond).intValue() <= 0) return Optional.empty();
        Object which = page.evaluate("""
                [...document.querySelectorAll("main *, header *, footer *")]
                  .filter(each => each.getBoundingClientRect().right > document.scrollingElement.clientWidth + 1)
                  .map(each => each.tagName + "." + each.className).slice(0, 5).join(" ")""");
        return Optional.of("%s is wider than its window by %s, by %s".formatted(what, beyond, which));
    }

    /** A refused form answers 4xx, which browsers log; anything else that they say is a fault of ours. */
    private void listen(ConsoleMessage message) {
        if (!message.type().equals("error") && !message.type().equals("warning")) return;
        if (message.text().contains("the server responded with a status of 4")) return;
        complaints.add(message.text());
    }

    /** Complaints that a test has provoked, all of them. */
    void provoked(Page page, String... parts) {
        page.waitForCondition(() ->
                Stream.of(parts).allMatch(part -> complaints.stream().anyMatch(each -> each.contains(part))));
        complaints.clear();
    }

    /** Who walks faster than panels come leaves some of them behind, and htmx says so. */
    void hurried() {
        complaints.removeIf(each ->
                Stream.of("htmx:afterRequest", "htmx:sendAbort", ": undefined").anyMatch(each::startsWith));
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_of() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    private static Account account(String id) {
        Role role = switch (id) {
            case "cleo" -> Role.EDITOR;
            case "otto" -> Role.AUDITOR;
            case "root" -> Role.ADMINISTRATOR;
            default -> Role.FACT_CHECKER;
        };
        String name = Character.toUpperCase(id.charAt(0)) + id.substring(1) + " Example";
        return new Account(new Person(id), name, Actor.Kind.PERSON, Set.of(role), true);
    }
}
