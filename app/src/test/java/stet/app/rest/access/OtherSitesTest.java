package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.account.Role;

/** What another site has a colleague's browser send does nothing, and can't be made to do something with a click. */
class OtherSitesTest extends RestTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private HttpResponse<String> send(String method, String path, String cookie, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root() + path))
                .header("Accept", "text/html")
                .header("Content-Type", FORM)
                .method(method, BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) request.header("Cookie", "stet-session=" + cookie);
        if (headers.length > 0) request.headers(headers);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private Browser iris() {
        open(person("iris", "Iris Novak", Role.FACT_CHECKER));
        Browser browser = new Browser(root());
        browser.signIn("iris", PASSWORD);
        return browser;
    }

    private static String form(Browser browser, String title) {
        return "title=" + title + "&key=k&_csrf=" + Browser.csrf(browser.get("/sources/new"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sec-Fetch-Site | cross-site",
                "Sec-Fetch-Site | same-site",
                "Sec-Fetch-Site | whatever comes",
                "Origin | https://evil.example",
                "Origin | null",
                "Origin | http://localhost:1",
                "Origin | not an origin",
                "Origin | http://",
            })
    void a_form_of_another_site_is_refused_even_with_the_right_token(String header, String value) throws Exception {
        Browser iris = iris();
        HttpResponse<String> refused =
                send("POST", "/sources", iris.session(), form(iris, "Slipped-in"), header, value);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Nothing was done").doesNotContain("Slipped-in", "Send it again");
        assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(iris.get("/sources").body()).doesNotContain("Slipped-in");
    }

    @Test
    void a_form_of_another_site_does_not_put_another_session_in_the_place_of_one_that_it_cannot_see() throws Exception {
        for (String path : new String[] {"/sources", "/login", "/logout", "/theme", "/no-such-page"}) {
            HttpResponse<String> refused = send("POST", path, "", "title=x", "Sec-Fetch-Site", "cross-site");
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(refused.body()).as(path).doesNotContain("_csrf").contains("Go to the desk");
        }
    }

    @Test
    void nobody_is_signed_out_by_another_site() throws Exception {
        Browser iris = iris();
        send("POST", "/logout", iris.session(), form(iris, "x"), "Sec-Fetch-Site", "cross-site");
        send("POST", "/logout", iris.session(), "_csrf=forged", "Sec-Fetch-Site", "same-origin");
        assertThat(iris.get("/sources").status()).isEqualTo(200);
    }

    @Test
    void a_form_of_stet_s_own_page_is_taken_whether_or_not_the_browser_says_so() throws Exception {
        String own = root();
        String[][] ways = {
            {"Sec-Fetch-Site", "same-origin", "Origin", own}, {"Sec-Fetch-Site", "none"}, {"Origin", own}, {}
        };
        Browser iris = iris();
        for (int way = 0; way < ways.length; way++) {
            String sent = form(iris, "Taken-" + way).replace("key=k", "key=own-" + way);
            assertThat(send("POST", "/sources", iris.session(), sent, ways[way]).statusCode())
                    .as("way " + way)
                    .isEqualTo(303);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void the_api_takes_nothing_from_another_site_either(String site) {
        Answer refused = ada().with("Sec-Fetch-Site", site).post("/api/v1/sources", """
                {"title": "By way of a browser"}""");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.value("type")).endsWith("from-another-site");
        assertThat(ada().with("Sec-Fetch-Site", site).get("/api/v1/sources").status())
                .as("reading changes nothing")
                .isEqualTo(200);
    }

    @Test
    void links_from_elsewhere_lead_to_pages() {
        assertThat(iris().get("/sources").status()).isEqualTo(200);
        assertThat(anyone().with("Sec-Fetch-Site", "cross-site").get("/login").status())
                .isEqualTo(200);
    }
}
