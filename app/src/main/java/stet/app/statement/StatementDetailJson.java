package stet.app.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.infra.statement.Note;
import stet.infra.statement.StatementDossier;

/** Everything on one statement, as the API says it. */
@Schema(name = "StatementDetail")
public record StatementDetailJson(
        @JsonUnwrapped StatementJson statement,
        String articleTitle,
        @Nullable String articleAuthor,
        List<AttachedSourceJson> sources,
        List<NoteJson> notes,

        @Nullable @Schema(description = "the last entry of the log that counts, null when this is the statement now")
        Long asOfIndex) {

    /**
     * What someone left on a statement for the newsroom.
     *
     * @param amendedAt when its author last amended it, absent when they never did
     */
    @Schema(name = "Note")
    record NoteJson(
            UUID id,
            String text,
            String writtenBy,
            Instant writtenAt,
            @Nullable Instant amendedAt) {
        static NoteJson of(Note note) {
            return new NoteJson(
                    note.id().value(), note.text(), note.writtenBy().id(), note.writtenAt(), note.amendedAt());
        }
    }

    public static StatementDetailJson of(StatementDossier dossier) {
        return of(dossier, null);
    }

    static StatementDetailJson of(StatementDossier dossier, @Nullable Long asOfIndex) {
        return new StatementDetailJson(
                StatementJson.of(dossier.status()),
                dossier.articleTitle(),
                dossier.articleAuthor(),
                dossier.sources().stream().map(AttachedSourceJson::of).toList(),
                dossier.notes().stream().map(NoteJson::of).toList(),
                asOfIndex);
    }

    public String tag() {
        return statement.version() + (asOfIndex == null ? "" : "@" + asOfIndex);
    }
}
