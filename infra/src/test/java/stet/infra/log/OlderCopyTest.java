package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An older copy of everything that Stet keeps, with the checkpoint that was signed last, is put back. */
class OlderCopyTest extends HandsOnTheLog {
    @Test
    void it_is_never_signed_on_in_silence() throws IOException {
        assertThat(log.goOn()).isEqualTo("signs");

        log.putBack();

        assertThat(log.recheck())
                .matches("The log has 600 events, and 6\\d\\d were signed: was an older backup restored\\? .*");
        assertThat(log.goOn())
                .matches("The log has 6\\d\\d entries, but 6\\d\\d were signed: was an older backup restored\\?");
    }

    @Test
    void without_any_memory_outside_of_it_nothing_can_tell() throws IOException {
        assertThat(log.goOn()).isEqualTo("signs");

        log.restore();

        assertThat(log.recheck()).isEqualTo("nothing");
    }
}
