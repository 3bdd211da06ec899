package stet.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.app.rest.Api;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import tools.jackson.databind.JsonNode;

/** Mails of what concerns people, taken by a real SMTP server. */
class MailsTest extends RestTest {
    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final String ME = "/api/v1/me";
    private static final Pattern LINK = Pattern.compile("https://stet\\.example/desk(/\\S+)");

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    private Postman postman;

    @Autowired
    private JavaMailSenderImpl client;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("stet.mail.from", () -> "stet@newsroom.example");
        registry.add("stet.mail.address", () -> "https://stet.example/desk/");
        registry.add("stet.mail.every", () -> "1h");
        registry.add("stet.mail.gather", () -> "0s");
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @BeforeEach
    void an_empty_box() throws FolderException {
        client.setPort(SERVER.getSmtp().getPort());
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void nothing_but_the_letter_that_asks_for_it_is_sent_before_an_address_is_confirmed() {
        Api nora = as(person("nora", "Nora Lund", Role.FACT_CHECKER));
        wish(nora, "nora@example.org", "AT_ONCE");
        mention("nora");
        postman.deliver();
        assertThat(subjects("nora@example.org")).containsExactly("Stet: confirm this address");
        assertThat(nora.get(ME + "/mails").json().get("confirmed").asBoolean()).isFalse();

        refused(nora.post(ME + "/confirm-mail-address", "{\"token\": \"guessed\"}"), 409, "confirmation-used-up");
        String token = token("nora@example.org");
        Api olav = as(person("olav", "Olav Berg", Role.FACT_CHECKER));
        refused(olav.post(ME + "/confirm-mail-address", token), 409, "confirmation-used-up");
        assertThat(done(nora.post(ME + "/confirm-mail-address", token))
                        .json()
                        .get("confirmed")
                        .asBoolean())
                .isTrue();
        refused(nora.post(ME + "/confirm-mail-address", token), 409, "confirmation-used-up");
    }

    @Test
    void what_concerns_somebody_is_mailed_once_with_a_link_and_without_what_was_written() throws MessagingException {
        Api pia = confirmed("pia", "Pia Holm", "AT_ONCE");
        String statement = mention("pia");
        postman.deliver();
        postman.deliver();
        List<MimeMessage> mails = mails("pia@example.org");
        assertThat(mails).hasSize(1);
        MimeMessage mail = mails.getFirst();
        assertThat(mail.getSubject()).isEqualTo("Stet: Ada Okafor mentioned you");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String text = GreenMailUtil.getBody(mail);
        assertThat(text)
                .contains("Pia Holm,")
                .contains("https://stet.example/desk/articles/")
                .contains("statement=" + statement.replaceFirst(".*/", ""))
                .contains("https://stet.example/desk/profile/mails")
                .doesNotContain("Ask @pia");
        assertThat(pia.get(ME + "/mails").json().get("trouble").isNull()).isTrue();
    }

    @Test
    void what_was_read_in_between_is_in_no_mail() {
        Api rolf = confirmed("rolf", "Rolf Strand", "AT_ONCE");
        mention("rolf");
        long index = rolf.get("/api/v1/concerns").json().at("/items/0/index").asLong();
        done(rolf.post("/api/v1/concerns/mark-read", "{\"upTo\": %d}".formatted(index)));
        postman.deliver();
        assertThat(mails("rolf@example.org")).isEmpty();
    }

    @Test
    void daily_mails_wait_for_the_morning_and_who_wants_none_gets_none() {
        confirmed("siri", "Siri Dahl", "DAILY");
        Api tone = confirmed("tone", "Tone Vik", "AT_ONCE");
        mention("siri");
        mention("tone");
        wish(tone, "tone@example.org", "NONE");
        postman.deliver();
        assertThat(mails("siri@example.org")).isEmpty();
        assertThat(mails("tone@example.org")).isEmpty();
    }

    @Test
    void a_server_that_takes_nothing_loses_no_mail_and_its_owner_is_told() {
        Api ulla = confirmed("ulla", "Ulla Krog", "AT_ONCE");
        mention("ulla");
        client.setPort(NOBODY_LISTENS);
        postman.deliver();
        JsonNode told = ulla.get(ME + "/mails").json();
        assertThat(told.get("trouble").asString()).isNotBlank().doesNotContain("ulla@example.org");
        refused(
                ulla.post(ME + "/set-mails", "{\"address\": \"u@example.org\", \"pace\": \"DAILY\"}"),
                409,
                "letter-not-taken");
        assertThat(ulla.get(ME + "/mails").json().get("address").asString()).isEqualTo("ulla@example.org");
    }

    @Test
    void what_is_no_address_is_refused_and_so_is_a_second_letter_at_once() {
        Api vera = as(person("vera", "Vera Moen", Role.FACT_CHECKER));
        for (String wrong :
                List.of("vera", "a@b@c.org", "Vera <v@example.org>", "v@example.org, w@example.org", "v@", "é@x.org"))
            refused(set(vera, wrong, "AT_ONCE"), 422, "mail-address-malformed");
        refused(vera.post(ME + "/set-mails", "{\"pace\": \"DAILY\"}"), 422, "mail-address-missing");
        refused(set(vera, "vera@example.org", "OFTEN"), 422, "choice-unknown");
        wish(vera, "vera@example.org", "DAILY");
        refused(set(vera, "other@example.org", "DAILY"), 409, "letter-sent-just-now");
        done(vera.post(ME + "/set-mails", "{}"));
        assertThat(vera.get(ME + "/mails").json().get("address").isNull()).isTrue();
    }

    private Api confirmed(String id, String name, String pace) {
        Api api = as(person(id, name, Role.FACT_CHECKER));
        String address = id + "@example.org";
        wish(api, address, pace);
        done(api.post(ME + "/confirm-mail-address", token(address)));
        purge();
        return api;
    }

    private static void purge() {
        try {
            SERVER.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new AssertionError(e);
        }
    }

    private void wish(Api api, String address, String pace) {
        done(set(api, address, pace));
    }

    private static Api.Answer set(Api api, String address, String pace) {
        return api.post(ME + "/set-mails", "{\"address\": \"%s\", \"pace\": \"%s\"}".formatted(address, pace));
    }

    private String mention(String id) {
        String statement = statement();
        done(ada().post(statement + "/add-note", "{\"text\": \"Ask @%s.\"}".formatted(id)));
        return statement;
    }

    /** The body that confirms an address, by the link in the letter that was sent there. */
    private static String token(String address) {
        Matcher link = LINK.matcher(GreenMailUtil.getBody(mails(address).getFirst()));
        assertThat(link.find()).isTrue();
        return "{\"token\": \"%s\"}".formatted(link.group(1).replaceFirst(".*token=", ""));
    }

    private static List<String> subjects(String address) {
        return mails(address).stream().map(MailsTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<MimeMessage> mails(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(each -> goesTo(each, address))
                .toList();
    }

    private static boolean goesTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
