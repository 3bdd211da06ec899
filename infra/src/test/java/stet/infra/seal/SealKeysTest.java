package stet.infra.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.domain.source.SourceId;
import stet.infra.engine.StetProperties;

/** Keys stand in files that only Stet reads, in a folder that is told from any other. */
class SealKeysTest {
    private static final SourceId SOURCE = new SourceId(new UUID(1, 1));
    private static final byte[] KEY =
            "a key of thirty-two bytes, short".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void a_key_is_kept_for_its_owner_alone_and_found_again() throws IOException {
        SealKeys keys = keysIn(folder);
        keys.keep(SOURCE, KEY);

        assertThat(keysIn(folder).find(SOURCE)).isEqualTo(KEY);
        assertThat(keysIn(folder).find(new SourceId(new UUID(1, 2)))).isNull();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(SOURCE.toString()))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_was_destroyed_is_gone_from_its_blocks_too_and_destroyed_once() throws IOException {
        SealKeys keys = keysIn(folder);
        keys.keep(SOURCE, KEY);
        Path second = Files.createLink(folder.resolve("second"), folder.resolve(SOURCE.toString()));

        assertThat(keys.destroy(SOURCE)).isTrue();

        assertThat(keys.find(SOURCE)).isNull();
        assertThat(Files.readAllBytes(second)).isEqualTo(new byte[KEY.length]);
        assertThat(keys.destroy(SOURCE)).isFalse();
    }

    @Test
    void what_a_crash_left_half_written_is_no_key() throws IOException {
        Files.write(folder.resolve(".4711.new"), new byte[7]);

        assertThat(keysIn(folder).find(SOURCE)).isNull();
        keysIn(folder).keep(SOURCE, KEY);
        assertThat(keysIn(folder).find(SOURCE)).isEqualTo(KEY);
    }

    @Test
    void each_folder_has_a_mark_of_its_own_that_stays(@TempDir Path another) throws IOException {
        assertThat(keysIn(folder).mark()).isEmpty();

        String mark = keysIn(folder).markOrBegin();

        assertThat(keysIn(folder).markOrBegin()).isEqualTo(mark);
        assertThat(keysIn(folder).mark()).contains(mark);
        assertThat(keysIn(another).markOrBegin()).isNotEqualTo(mark);
        assertThat(Files.readString(folder.resolve("folder"))).doesNotContain(mark);
    }

    private static SealKeys keysIn(Path folder) {
        return new SealKeys(new SealProperties(folder, false), new StetProperties(folder.resolveSibling("data")));
    }
}
