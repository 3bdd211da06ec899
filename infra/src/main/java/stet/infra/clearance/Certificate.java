package stet.infra.clearance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stet.domain.clearance.ClearanceEvent.ClearanceCertified;
import stet.infra.clearance.TextMarks.Mark;
import stet.infra.tlog.entry.Json;
import stet.infra.tlog.entry.LogEntry;
import stet.infra.tlog.note.TlogProof;

/**
 * That a text was cleared, for whoever wants to verify it without Stet.
 *
 * @param certified what the log says of it
 * @param clearedAt when an editor cleared it
 * @param clearedBy their name, absent unless the newsroom says names
 * @param entry that event as the log holds it
 * @param proof that it is in the log
 */
public record Certificate(
        ClearanceCertified certified,
        Instant clearedAt,
        @Nullable String clearedBy,
        LogEntry entry,
        TlogProof proof,
        List<Mark> marks) {
    static final String FORMAT = "stet-clearance-certificate/1";

    /** The file, which {@code verify-certificate} reads. */
    public String text() {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("format", new Json.Text(FORMAT));
        members.put("article", new Json.Text(certified.article().toString()));
        members.put("revision", Json.Numeral.of(certified.revision()));
        members.put("textSha256", new Json.Text(certified.text()));
        members.put("normalisedSha256", new Json.Text(certified.fingerprint()));
        members.put("clearedAt", new Json.Text(clearedAt.toString()));
        if (clearedBy != null) members.put("clearedBy", new Json.Text(clearedBy));
        members.put("verdicts", verdicts());
        members.put("index", Json.Numeral.of(entry.index()));
        members.put("event", Json.parse(new String(entry.bytes(), StandardCharsets.UTF_8)));
        members.put("proof", new Json.Text(proof.format()));
        members.put(
                "marks", new Json.Elements(marks.stream().map(Certificate::mark).toList()));
        return new Json.Members(members).text();
    }

    private Json verdicts() {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("statements", Json.Numeral.of(certified.verdicts().statements()));
        members.put("dismissed", Json.Numeral.of(certified.verdicts().dismissed()));
        members.put("supported", Json.Numeral.of(certified.verdicts().supported()));
        members.put("refuted", Json.Numeral.of(certified.verdicts().refuted()));
        members.put("conflictingEvidence", Json.Numeral.of(certified.verdicts().conflictingEvidence()));
        members.put("notEnoughEvidence", Json.Numeral.of(certified.verdicts().notEnoughEvidence()));
        return new Json.Members(members);
    }

    private static Json mark(Mark mark) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("characters", Json.Numeral.of(mark.characters()));
        members.put("sha256", new Json.Text(mark.sha256()));
        return new Json.Members(members);
    }
}
