package stet.infra.readout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import stet.domain.passage.Part;

/** An e-mail: who wrote it to whom, when and about what, then its words; those of a page saved as one, without. */
final class MailText {
    private static final List<String> SHOWN = List.of("From", "To", "Cc", "Date", "Subject");
    private static final int DEEPEST = 30;

    private final Sheaf sheaf;
    private final StringBuilder headers = new StringBuilder();
    /** For each that we are inside of, whether plain words were already taken from it. */
    private final Deque<boolean[]> around = new ArrayDeque<>();

    private int bodies;
    private boolean told;

    private MailText(Sheaf sheaf) {
        this.sheaf = sheaf;
    }

    static void read(Path file, Sheaf sheaf) throws IOException {
        var config = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(100_000)
                .setMaxHeaderCount(10_000)
                .build();
        try (InputStream bytes = Files.newInputStream(file)) {
            MimeTokenStream tokens = new MimeTokenStream(config);
            tokens.parse(bytes);
            new MailText(sheaf).read(tokens);
        } catch (MimeException e) {
            throw new IOException(e);
        }
    }

    private void read(MimeTokenStream tokens) throws IOException, MimeException {
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_MESSAGE, T_START_MULTIPART -> enter();
                case T_END_MESSAGE, T_END_MULTIPART -> around.pop();
                case T_FIELD -> field(tokens.getField());
                case T_END_HEADER -> endHeaders();
                case T_BODY -> body(tokens);
                default -> {}
            }
        }
        if (headers.isEmpty()) throw new Refused(Readout.Why.BROKEN);
    }

    private void enter() throws IOException {
        if (around.size() == DEEPEST) throw new Refused(Readout.Why.TOO_DEEP);
        around.push(new boolean[1]);
    }

    private boolean isOutermost() {
        return around.size() <= 1 && bodies == 0;
    }

    private void field(Field field) {
        if (!isOutermost() || SHOWN.stream().noneMatch(field.getName()::equalsIgnoreCase)) return;
        String value = DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT);
        headers.append(field.getName()).append(": ").append(value.strip()).append('\n');
    }

    private void endHeaders() throws IOException {
        if (told || headers.isEmpty()) return;
        told = true;
        sheaf.add(Part.Kind.HEADERS, 1, null, headers);
    }

    private void body(MimeTokenStream tokens) throws IOException {
        BodyDescriptor body = tokens.getBodyDescriptor();
        boolean plain = "text/plain".equalsIgnoreCase(body.getMimeType());
        if (!plain && !"text/html".equalsIgnoreCase(body.getMimeType())) return;
        if (!plain && !around.isEmpty() && around.peek()[0]) return;
        String words = words(tokens.getDecodedInputStream(), body.getCharset());
        if (!around.isEmpty()) around.peek()[0] |= plain;
        sheaf.add(Part.Kind.BODY, ++bodies, null, plain ? words : HtmlText.shown(Jsoup.parse(words)));
    }

    private static String words(InputStream decoded, @Nullable String charset) throws IOException {
        byte[] bytes = decoded.readAllBytes();
        try {
            return charset == null || charset.equalsIgnoreCase("us-ascii")
                    ? PlainText.decoded(bytes)
                    : new String(bytes, Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return PlainText.decoded(bytes);
        }
    }
}
