package stet.infra.clearance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import stet.infra.article.Fingerprint;
import stet.infra.clearance.TextMarks.Mark;
import stet.infra.text.NormalisedText;
import stet.infra.tlog.entry.Json;
import stet.infra.tlog.entry.LogEntry;
import stet.infra.tlog.note.TlogProof;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/**
 * A certificate as somebody was given it. Only what the event says is proven; all else must say the same.
 *
 * @param file all of it
 * @param event the event, whose canonical bytes are its leaf
 */
record CertificateFile(Json.Members file, Json event, TlogProof proof, List<Mark> marks) {
    private static final int SHOWN = 40;

    static CertificateFile parse(String text) {
        if (!(Json.parse(text) instanceof Json.Members file)
                || !text(file, "format").equals(Certificate.FORMAT))
            throw new Malformed("This isn't a certificate of clearance.");
        return new CertificateFile(
                file,
                member(file, "event"),
                TlogProof.parse(text(file, "proof").getBytes(StandardCharsets.UTF_8)),
                marks(file));
    }

    private static List<Mark> marks(Json.Members file) {
        List<Mark> marks = new ArrayList<>();
        if (member(file, "marks") instanceof Json.Elements(var elements))
            for (Json element : elements)
                if (element instanceof Json.Members mark)
                    marks.add(new Mark((int) number(mark, "characters"), text(mark, "sha256")));
        return marks;
    }

    private Json.Members said() {
        if (LogEntry.parse(event.bytes()).payload() instanceof Json.Members payload) return payload;
        throw unreadable("event");
    }

    /** Why nothing of it is to be believed; empty when the log says it. */
    Optional<String> refuses(Collection<VerifierKey> keys) {
        LogEntry entry = LogEntry.parse(event.bytes());
        if (!entry.type().equals("clearance-certified"))
            return Optional.of("The event in the certificate is none that certifies a clearance.");
        return proof.refuses(event.bytes(), keys).or(this::otherwise);
    }

    /** What stands in the certificate, for who only reads, has to be what the event says. */
    private Optional<String> otherwise() {
        Json.Members said = said();
        boolean same = text(file, "article").equals(text(said, "article"))
                && member(file, "revision").equals(member(said, "revision"))
                && text(file, "textSha256").equals(text(said, "text"))
                && text(file, "normalisedSha256").equals(text(said, "fingerprint"))
                && member(file, "verdicts").equals(member(said, "verdicts"));
        return same
                ? Optional.empty()
                : Optional.of("The certificate says otherwise than the event that is in the log.");
    }

    /** Where a text has other words than the one that was cleared; empty when it has the same. */
    Optional<String> differs(String text) {
        String words = NormalisedText.of(text);
        return Fingerprint.of(words).equals(text(said(), "fingerprint")) ? Optional.empty() : Optional.of(where(words));
    }

    private String where(String words) {
        int from = 0;
        int statement = 0;
        for (Mark mark : marks) {
            statement++;
            int left = words.codePointCount(from, words.length());
            int to = words.offsetByCodePoints(from, Math.min(left, mark.characters()));
            if (left < mark.characters()
                    || !Fingerprint.of(words.substring(from, to)).equals(mark.sha256()))
                return "The text has other words than what was cleared, first in statement %d: “%s…”"
                        .formatted(statement, shown(words, from));
            from = to;
        }
        return "The text has other words than what was cleared: it goes on behind it, with “%s…”"
                .formatted(shown(words, from));
    }

    private static String shown(String words, int from) {
        return words.substring(from, Math.min(words.length(), from + SHOWN)).strip();
    }

    boolean isByteForByte(String text) {
        return Fingerprint.of(text).equals(text(said(), "text"));
    }

    String sentence(boolean byteForByte) {
        return "Revision %s of article %s was cleared, and the log says so at index %d. The text has the same words%s."
                .formatted(
                        member(said(), "revision").text(),
                        text(said(), "article"),
                        proof.inclusion().index(),
                        byteForByte ? ", byte for byte" : "; white space, quotation marks or markup may be others");
    }

    private static Json member(Json.Members object, String name) {
        Json member = object.get(name);
        if (member == null) throw unreadable(name);
        return member;
    }

    private static String text(Json.Members object, String name) {
        if (member(object, name) instanceof Json.Text(String value)) return value;
        throw unreadable(name);
    }

    private static long number(Json.Members object, String name) {
        if (member(object, name) instanceof Json.Numeral(String value)) return Strict.decimal(value);
        throw unreadable(name);
    }

    private static Malformed unreadable(String name) {
        return new Malformed("The certificate's " + name + " can't be read.");
    }
}
