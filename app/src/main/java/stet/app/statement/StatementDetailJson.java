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
        List<ClaimJson> claims,
        List<AttachedSourceJson> sources,
        List<NoteJson> notes) {

    /**
     * What someone left on a statement for the newsroom.
     *
     * @param claim the number of the claim that it is about, absent when it is about the statement
     * @param amendedAt when its author last amended it, absent when they never did
     */
    @Schema(name = "Note")
    record NoteJson(
            UUID id,
            @Nullable Integer claim,
            String text,
            String writtenBy,
            Instant writtenAt,
            @Nullable Instant amendedAt) {
        static NoteJson of(Note note) {
            return new NoteJson(
                    note.id().value(),
                    note.claim(),
                    note.text(),
                    note.writtenBy().id(),
                    note.writtenAt(),
                    note.amendedAt());
        }
    }

    public static StatementDetailJson of(StatementDossier dossier) {
        return new StatementDetailJson(
                StatementJson.of(dossier.status()),
                dossier.articleTitle(),
                dossier.articleAuthor(),
                dossier.claims().stream().map(ClaimJson::of).toList(),
                dossier.sources().stream().map(AttachedSourceJson::of).toList(),
                dossier.notes().stream().map(NoteJson::of).toList());
    }

    public String tag() {
        return String.valueOf(statement.version());
    }
}
