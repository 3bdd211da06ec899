package stet.infra.captured;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.capture.CaptureId;
import stet.domain.capture.Content;
import stet.domain.passage.Finding.Found;
import stet.infra.RunningStet;
import stet.infra.capture.CaptureStore;
import stet.infra.capture.Captures;
import stet.infra.capture.Capturing;
import stet.infra.captured.CapturedTexts.Standing;
import stet.infra.desk.AtTheDesk;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.readout.Readout.Why;

/** What is stored is read once, whoever brought it, and what can't be read says why. */
@RunningStet
class CapturedTextsTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    Capturing capturing;

    @Autowired
    Captures captures;

    @Autowired
    CaptureStore store;

    @Autowired
    CapturedTexts texts;

    @Autowired
    ReadTexts reading;

    @Autowired
    JdbcClient database;

    @Test
    void what_is_stored_is_read_and_a_passage_is_found_in_it() throws Exception {
        Content file = captured("The bridge opened in 1932.");

        reading.readAll();

        assertThat(texts.standing(file.sha256())).isEqualTo(new Standing(TextState.READ, null));
        assertThat(texts.text(file.sha256()).orElseThrow().find("opened in 1932"))
                .isInstanceOf(Found.class);
    }

    @Test
    void what_has_no_text_says_why() throws Exception {
        Content file = captured("   \n \n");

        reading.readAll();

        assertThat(texts.standing(file.sha256())).isEqualTo(new Standing(TextState.UNREADABLE, Why.EMPTY));
        assertThat(texts.text(file.sha256())).isEmpty();
    }

    @Test
    void what_was_emptied_is_read_again() throws Exception {
        Content file = captured("The ferry sank.");
        reading.readAll();
        database.sql("delete from captured_text where sha256 = :sha256")
                .param("sha256", file.sha256())
                .update();

        reading.readAll();

        assertThat(texts.text(file.sha256())).isPresent();
    }

    @Test
    void a_damaged_file_says_nothing_and_is_in_nobodys_way() throws Exception {
        reading.stop();
        Content damaged = captured("What it said.");
        Files.writeString(store.path(damaged.sha256()), "What it says.");
        Content whole = captured("The tunnel is closed.");

        reading.readAll();

        assertThat(texts.standing(damaged.sha256()).state()).isEqualTo(TextState.READING);
        assertThat(texts.standing(whole.sha256()).state()).isEqualTo(TextState.READ);
    }

    @Test
    void a_long_text_is_told_in_pieces_that_make_the_whole() throws Exception {
        String words = "\uD83C\uDF09 bridge ".repeat(CapturedTexts.PIECE / 4) + UUID.randomUUID();
        Content file = captured(words);
        reading.readAll();

        List<TextPiece> pieces = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<TextPiece> page = texts.pieces(file.sha256(), new PageRequest(cursor, 1));
            pieces.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(pieces).hasSizeGreaterThan(2);
        assertThat(pieces.stream().map(TextPiece::words).reduce("", String::concat))
                .isEqualTo(words);
    }

    private Content captured(String words) throws IOException {
        var wanted = new Capturing.Wanted(new CaptureId(UUID.randomUUID()), at.source(), "words.txt", null, ADA);
        var file = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        done(capturing.capture(wanted, file, _ -> request()));
        return Objects.requireNonNull(
                captures.find(wanted.capture()).orElseThrow().content());
    }
}
