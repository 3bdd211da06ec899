package stet.infra.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleId;
import stet.domain.clearance.ClearanceCommand.ClearArticle;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.clearance.Gate.Answer;
import stet.infra.clearance.Gate.Reason;
import stet.infra.clearance.TextDifferences.Difference;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.store.Log;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.note.KeyRing;
import stet.infra.tlog.note.KeyType;

/** Whether a text may go out is said by the log; a certificate says it to anybody. */
@RunningStet
class GateTest {
    private static final Actor CLEO = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);

    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    VerifiableLog signed;

    @Autowired
    Gate gate;

    @Autowired
    Certificates certificates;

    @TempDir
    Path folder;

    private ArticleId article;
    private String text;
    private List<StatementId> statements;

    @BeforeEach
    void an_article() {
        article = new ArticleId(UUID.randomUUID());
        text = """
                The magistrates of Ironbridge measured the embankment %s.

                “It held,” said the harbourmaster afterwards to the assembled correspondents.""".formatted(article);
        done(desk.handle(
                new IngestArticle(article, "The bridge", text, null, null, "Dana Hale", null, null, false, ADA),
                request()));
        statements = log.statements(article);
    }

    private void settle() {
        for (StatementId statement : statements)
            at.done(new DismissStatement(statement, Dismissal.NOT_CHECK_WORTHY, "Nobody minds.", ADA));
    }

    private void clear() {
        settle();
        done(desk.handle(new ClearArticle(article, CLEO), request()));
    }

    private Certificate certificate() {
        return await().until(() -> certificates.soon(article), Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void a_text_that_is_clear_may_go_out_in_whatever_markup_quotation_marks_and_white_space() {
        clear();

        assertThat(gate.ask(text)).isEqualTo(new Answer(true, article, 1, List.of(), List.of()));
        String html = "<article><h1></h1><p>The <b>magistrates</b> of\n Ironbridge measured the embankment " + article
                + ".</p><!-- ad --><script>alert('x')</script><p>&quot;It held,&quot; said the&nbsp;harbourmaster afterwards to the assembled correspondents.</article>";
        assertThat(gate.ask(PublishedText.ofHtml(html)).cleared()).isTrue();
    }

    @Test
    void one_changed_word_is_named_with_its_place() {
        clear();
        String changed = text.replace("measured", "repaired");

        Answer answer = gate.ask(changed);
        int start = changed.indexOf("repaired");
        assertThat(answer.cleared()).isFalse();
        assertThat(answer.article()).isEqualTo(article);
        assertThat(answer.differences())
                .containsExactly(new Difference(start, start + "repaired".length(), "measured", "repaired"));
        assertThat(answer.because())
                .extracting(Reason::sentence)
                .containsExactly("The text has other words than revision 1.");
    }

    @Test
    void it_is_asked_of_the_log_and_not_of_what_anybody_has_read() {
        clear();
        at.done(new UndoTriage(statements.getFirst(), ADA));

        assertThat(gate.ask(text).cleared()).isFalse();
        assertThat(gate.ask(text).because())
                .extracting(Reason::sentence)
                .contains(
                        "It was cleared, and is clear no more: statement 1 is not triaged.",
                        "Statement 1 is not triaged.");
    }

    @Test
    void of_a_text_that_nobody_cleared_all_that_is_missing_is_said() {
        assertThat(gate.ask(text).because())
                .extracting(Reason::sentence)
                .startsWith("Nobody has cleared the article.", "Statement 1 is not triaged.");
    }

    @Test
    void an_earlier_revision_is_not_what_was_cleared_later() {
        clear();
        String later = text + " Nobody paid.";
        done(desk.handle(new ReviseArticle(article, later, 1, List.of(), null, ADA), request()));

        Answer answer = gate.ask(text);
        assertThat(answer.cleared()).isFalse();
        assertThat(answer.because())
                .extracting(Reason::sentence)
                .contains("This is revision 1, and the article has revision 2.");
    }

    @Test
    void a_text_that_is_like_none_is_no_articles() {
        Answer answer = gate.ask("Zyxwv qponml kjihgf edcbaz yxwvut.");

        assertThat(answer.cleared()).isFalse();
        assertThat(answer.article()).isNull();
        assertThat(gate.ask(" \n").cleared()).isFalse();
    }

    @Test
    void a_certificate_is_verified_without_stet_and_names_nobody() throws IOException {
        clear();
        String certificate = certificate().text();

        assertThat(certificate).contains("\"dismissed\":" + statements.size()).doesNotContain("leo");
        assertThat(verify(certificate, text, 0))
                .contains("Revision 1 of article " + article + " was cleared")
                .contains("byte for byte");
        assertThat(verify(certificate, text.replace("\n", "\r\n").replace('“', '"'), 0))
                .contains("white space, quotation marks or markup may be others");
        assertThat(verify(certificate, "<p>" + text.replace("\n\n", "<p>"), 0, "--html"))
                .contains("the same words");
    }

    @Test
    void where_a_text_differs_first_is_named_and_what_goes_on_behind_it_too() throws IOException {
        clear();
        String certificate = certificate().text();

        assertThat(verify(certificate, text.replace("harbourmaster", "harbormaster"), 1))
                .contains("first in statement 2", "It held");
        assertThat(verify(certificate, text + " And so on.", 1)).contains("it goes on behind it, with “And so on.");
        assertThat(verify(certificate, text.substring(0, 40), 1)).contains("first in statement 1");
    }

    @Test
    void a_certificate_that_says_otherwise_than_the_log_is_refused() throws IOException {
        clear();
        String certificate = certificate().text();

        assertThat(verify(certificate.replaceFirst("\"revision\":1(?=,\"textSha)", "\"revision\":2"), text, 1))
                .contains("says otherwise than the event");
        assertThat(verify(certificate.replaceFirst("\"dismissed\":\\d", "\"dismissed\":9"), text, 1))
                .contains("isn't at index");
        String stranger = KeyRing.generate(signed.keys().getFirst().name().name(), KeyType.ED25519, new SecureRandom())
                .current()
                .verifier()
                .toString();
        assertThat(run(certificate, text, 1, "--vkey", stranger)).isNotEmpty();
    }

    @Test
    void what_is_clear_no_more_has_no_certificate() {
        clear();
        assertThat(certificate().entry().type()).isEqualTo("clearance-certified");
        at.done(new UndoTriage(statements.getFirst(), ADA));

        assertThat(certificates.soon(article)).isEmpty();
    }

    private String verify(String certificate, String published, int status, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--vkey", signed.keys().getFirst().toString()));
        arguments.addAll(List.of(more));
        return run(certificate, published, status, arguments.toArray(String[]::new));
    }

    private String run(String certificate, String published, int status, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("certificate.json"), certificate);
        Path page = Files.writeString(folder.resolve("page"), published);
        List<String> arguments = new ArrayList<>(List.of(file.toString(), "--text", page.toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(new VerifyCertificateCommand(print, print).verify(arguments))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(status);
        return said.toString(StandardCharsets.UTF_8);
    }
}
