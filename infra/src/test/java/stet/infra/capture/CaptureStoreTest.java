package stet.infra.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes are kept whole or not at all. */
class CaptureStoreTest {
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private CaptureStore store;

    @BeforeEach
    void a_store() {
        store = new CaptureStore(folder);
    }

    @AfterEach
    void it_ends() throws IOException {
        store.destroy();
    }

    @Test
    void the_same_bytes_are_kept_once_and_found_under_their_hash() throws IOException {
        String hash = keep();
        assertThat(keep()).isEqualTo(hash);

        assertThat(store.path(hash)).hasBinaryContent(PDF);
        assertThat(kept()).containsExactly(hash);
        assertThat(arriving()).isEmpty();
    }

    @Test
    void what_was_received_and_not_kept_leaves_nothing() throws IOException {
        try (ReceivedFile received = store.receive(new ByteArrayInputStream(PDF), 100)) {
            assertThat(received.content().mediaType()).isEqualTo("application/pdf");
        }

        assertThat(kept()).isEmpty();
        assertThat(arriving()).isEmpty();
    }

    @Test
    void a_file_beyond_the_limit_or_cut_off_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> store.receive(new ByteArrayInputStream(PDF), 3))
                .isInstanceOf(CaptureStore.TooLarge.class);
        assertThatThrownBy(() -> store.receive(new CutOff(), 100)).hasMessage("No space left on device");

        assertThat(arriving()).isEmpty();
    }

    @Test
    void damaged_bytes_are_noticed_and_healed_by_the_same_file() throws IOException {
        String hash = keep();
        Files.writeString(store.path(hash), "otherwise");
        try (ReceivedFile received = store.receive(new ByteArrayInputStream(PDF), 100)) {
            assertThat(store.isWhole(received.content())).isFalse();
        }

        keep();

        assertThat(store.path(hash)).hasBinaryContent(PDF);
    }

    private String keep() throws IOException {
        try (ReceivedFile received = store.receive(new ByteArrayInputStream(PDF), 100)) {
            store.keep(received);
            return received.content().sha256();
        }
    }

    private Stream<String> kept() throws IOException {
        return names(folder).filter(name -> name.length() == 64);
    }

    private Stream<String> arriving() throws IOException {
        return names(store.incoming()).filter(name -> !name.equals("lock"));
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList()
                    .stream();
        }
    }

    /** Fails as a full disk does, after some bytes. */
    private static final class CutOff extends InputStream {
        private int left = 2;

        @Override
        public int read() throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left-- == 0) throw new IOException("No space left on device");
            return 1;
        }
    }
}
