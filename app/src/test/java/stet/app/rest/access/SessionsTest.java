package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import stet.app.OwnStet;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import stet.infra.engine.postgres.CountingDataSource;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.signin.SessionSecret;

/** How people stay signed in, whichever of two replicas they come to, and how they see and end it. */
@DirtiesContext
class SessionsTest extends RestTest {
    private static OwnStet other;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient jdbc;

    private Browser nora;

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new CountingDataSource(source) : bean;
                }
            };
        }
    }

    @BeforeEach
    void nora_signs_in_where_two_replicas_are_one_stet(@Value("${spring.datasource.url}") String database) {
        if (other == null) other = OwnStet.on(new TestDatabase(database, "", "").asSuperuser());
        open(person("nora", "Nora Lund", Role.EDITOR));
        nora = signedIn();
    }

    @AfterAll
    static void stop() {
        if (other != null) other.close();
        other = null;
    }

    @Test
    void who_signed_in_on_one_replica_is_signed_in_on_the_other_and_sends_there_what_the_first_showed() {
        Answer form = nora.get("/account");
        assertThat(nora.get(there("/account")).body()).contains("Nora Lund");
        Answer issued = nora.post(
                there("/account/tokens"),
                Map.of("name", "laptop", "scopes", "READ", "currentPassword", PASSWORD, "key", "laptop-1"),
                Browser.csrf(form));
        assertThat(issued.status()).as(issued.body()).isEqualTo(303);
        assertThat(nora.get("/account").body())
                .as("what one replica did, the other says")
                .contains("id=\"issued\">stet_");
        assertThat(nora.get(there("/account")).body()).as("once").doesNotContain("id=\"issued\"");
    }

    @Test
    void the_way_in_can_lead_over_both() {
        Browser browser = new Browser(root());
        browser.get("/sources?q=mill");
        Answer page = browser.get(there("/login"));
        Answer in = browser.post("/login", Map.of("username", "nora", "password", PASSWORD), Browser.csrf(page));
        assertThat(in.header("Location")).endsWith("/sources?q=mill");
        assertThat(browser.get(there("/account")).status()).isEqualTo(200);
    }

    @Test
    void who_signs_out_on_one_is_out_on_both_and_so_is_a_copy_of_the_cookie() throws Exception {
        String cookie = nora.session();
        nora.post(there("/logout"), Map.of(), Browser.csrf(nora.get("/account")));
        assertThat(nora.get("/account").status()).isEqualTo(302);
        assertThat(with("stet-session=" + cookie, "/account").statusCode()).isEqualTo(302);
    }

    @Test
    void whoever_signs_in_gets_a_cookie_that_nobody_had_and_the_one_before_opens_nothing() throws Exception {
        String before = nora.session();
        nora.signIn("nora", PASSWORD);
        assertThat(nora.session()).isNotEqualTo(before);
        assertThat(with("stet-session=" + before, "/account").statusCode()).isEqualTo(302);
    }

    @Test
    void strangers_leave_nothing_in_the_database() {
        long before = sessions();
        for (int stranger = 0; stranger < 20; stranger++) {
            Browser browser = new Browser(root());
            browser.get("/account");
            browser.signIn("nobody", "a long wrong password");
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void a_page_asks_for_its_session_in_one_statement_and_a_picture_in_none() {
        int howPagesLookAndWhatConcernsThem = 2;
        assertThat(statements("/sources/new")).isEqualTo(1 + howPagesLookAndWhatConcernsThem);
        assertThat(statements("/favicon.svg")).isZero();
        String before = versions();
        for (int times = 0; times < 10; times++) nora.get("/sources/new");
        assertThat(versions()).as("writes nothing within a minute").isEqualTo(before);
    }

    @Test
    void a_form_of_a_session_that_was_ended_elsewhere_is_given_back() {
        Answer form = nora.get("/sources/new");
        jdbc.sql("delete from sign_in_session where account = 'nora'").update();
        Answer sent = nora.post("/sources", Map.of("title", "Typed for an hour"), Browser.csrf(form));
        assertThat(sent.status()).isEqualTo(403);
        assertThat(sent.body()).contains("Nothing was recorded", "Typed for an hour");
    }

    @Test
    void people_see_where_they_are_signed_in_and_sign_out_elsewhere() {
        Browser second = signedIn();
        Answer page = nora.get("/account");
        assertThat(page.body()).contains("Where you are signed in", "this browser", "Sign out everywhere else");
        String csrf = Browser.csrf(page);
        assertThat(nora.post("/account/sessions/end-others", Map.of(), csrf).status())
                .isEqualTo(303);
        assertThat(second.get(there("/account")).status()).isEqualTo(302);
        assertThat(nora.get("/account").body()).contains("this browser").doesNotContain("Sign out everywhere else");

        Browser third = signedIn();
        String end = nora.get("/account")
                .body()
                .replaceAll("(?s).*?action=\"(/account/sessions/[0-9a-f-]{36}/end)\".*", "$1");
        assertThat(nora.post(end, Map.of(), csrf).status()).isEqualTo(303);
        assertThat(third.get("/account").status()).isEqualTo(302);
        assertThat(nora.get("/account").status()).isEqualTo(200);
    }

    @Test
    void nobody_signs_another_out() {
        open(person("olga", "Olga Petrov", Role.EDITOR));
        Browser olga = new Browser(root());
        olga.signIn("olga", PASSWORD);
        String id = jdbc.sql("select id::text from sign_in_session where account = 'nora'")
                .query(String.class)
                .list()
                .getFirst();
        olga.post("/account/sessions/" + id + "/end", Map.of(), Browser.csrf(olga.get("/account")));
        assertThat(nora.get("/account").status()).isEqualTo(200);
    }

    @Test
    void only_stet_itself_tells_a_browser_where_to_go_after_it_signed_in() throws Exception {
        SessionSecret visitor = SessionSecret.random();
        String elsewhere = "L2VsL2V2aWwuZXhhbXBsZQ==";
        HttpRequest.Builder in = HttpRequest.newBuilder(URI.create(root() + "/login"))
                .header("Cookie", "stet-session=" + visitor.value() + "; stet-wish=" + elsewhere)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=nora&password="
                        + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + masked(visitor)));
        HttpResponse<String> answer = HttpClient.newHttpClient().send(in.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/");
    }

    /** The token as a form that this visitor was shown carries it. */
    private String masked(SessionSecret visitor) throws Exception {
        String page = with("stet-session=" + visitor.value(), "/login").body();
        return page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> with(String cookie, String path) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root() + path)).header("Accept", "text/html");
        return HttpClient.newHttpClient().send(request.header("Cookie", cookie).build(), BodyHandlers.ofString());
    }

    private Browser signedIn() {
        Browser browser = new Browser(root());
        assertThat(browser.signIn("nora", PASSWORD).status()).isEqualTo(302);
        return browser;
    }

    private static String there(String path) {
        return other.root() + path;
    }

    private long sessions() {
        return jdbc.sql("select count(*) from sign_in_session")
                .query(Long.class)
                .single();
    }

    private String versions() {
        return jdbc.sql("select string_agg(xmin::text || ctid, ' ' order by id) from sign_in_session")
                .query(String.class)
                .single();
    }

    /** What a page sends to the database; the fewest, as others send something now and then. */
    private long statements(String path) {
        CountingDataSource counting = (CountingDataSource) source;
        long fewest = Long.MAX_VALUE;
        for (int times = 0; times < 10; times++) {
            long before = counting.statements();
            assertThat(nora.get(path).status()).isEqualTo(200);
            fewest = Math.min(fewest, counting.statements() - before);
        }
        return fewest;
    }
}
