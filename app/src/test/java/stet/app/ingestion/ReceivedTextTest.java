package stet.app.ingestion;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stet.app.ingestion.ReceivedText.Read;
import stet.app.ingestion.ReceivedText.Unreadable;
import stet.app.web.FormRejection.BrokenUtf16;
import stet.app.web.FormRejection.NotUnicode;

class ReceivedTextTest {
    private static final String TEXT = "Käse für 4 € 🧀.\r\n";

    @Test
    void utf_8_is_read_with_and_without_its_mark() {
        assertThat(read(TEXT.getBytes(UTF_8))).isEqualTo(new Read(TEXT));
        assertThat(read(("\ufeff" + TEXT).getBytes(UTF_8))).isEqualTo(new Read(TEXT));
        assertThat(read(new byte[0])).isEqualTo(new Read(""));
    }

    @Test
    void utf_16_is_read_when_its_mark_says_so() {
        assertThat(read(("\ufeff" + TEXT).getBytes(UTF_16BE))).isEqualTo(new Read(TEXT));
        assertThat(read(("\ufeff" + TEXT).getBytes(UTF_16LE))).isEqualTo(new Read(TEXT));
    }

    @Test
    void the_first_wrong_byte_is_named() {
        byte[] bytes = TEXT.getBytes(UTF_8);
        bytes[1] = 'x';
        assertThat(read(bytes)).isEqualTo(new Unreadable(new NotUnicode("file", 2)));
        byte[] cut = Arrays.copyOf(TEXT.getBytes(UTF_8), 2);
        assertThat(read(cut)).isEqualTo(new Unreadable(new NotUnicode("file", 1)));
    }

    @Test
    void half_a_character_of_utf_16_is_named() {
        byte[] bytes = ("\ufeff" + "ab").getBytes(UTF_16BE);
        bytes[2] = (byte) 0xd8;
        assertThat(read(bytes)).isEqualTo(new Unreadable(new BrokenUtf16("file", 2)));
    }

    private static ReceivedText read(byte[] bytes) {
        return ReceivedText.of(bytes, "file");
    }
}
