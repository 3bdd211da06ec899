package stet.app.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.claim.ClaimJson;
import stet.app.fix.FixJson;
import stet.infra.fix.KnownFix;
import stet.infra.link.KnownLink;
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
        List<NoteJson> notes,
        List<FixJson> fixes,

        @Nullable @Schema(description = "the last entry of the log that counts, null when this is the statement now")
        Long asOfIndex,

        @JsonIgnore String tag) {

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

    static StatementDetailJson of(StatementDossier dossier, List<KnownFix> fixes, List<KnownLink> links) {
        return of(dossier, fixes, links, null, tag(dossier.status().version(), fixes, links));
    }

    /** As it stood. */
    static StatementDetailJson of(
            StatementDossier dossier, List<KnownFix> fixes, List<KnownLink> links, long asOfIndex) {
        return of(dossier, fixes, links, asOfIndex, tag(dossier.status().version(), fixes, links) + "@" + asOfIndex);
    }

    private static StatementDetailJson of(
            StatementDossier dossier,
            List<KnownFix> fixes,
            List<KnownLink> links,
            @Nullable Long asOfIndex,
            String tag) {
        return new StatementDetailJson(
                StatementJson.of(dossier.status()),
                dossier.articleTitle(),
                dossier.articleAuthor(),
                dossier.claims().stream()
                        .map(claim -> ClaimJson.of(claim, dossier.enquiries().on(claim.number()), links))
                        .toList(),
                dossier.sources().stream().map(AttachedSourceJson::of).toList(),
                dossier.notes().stream().map(NoteJson::of).toList(),
                fixes.stream().map(FixJson::of).toList(),
                asOfIndex,
                tag);
    }

    /** Another one with whatever happens to the statement or to what is shown with it, which has streams of its own. */
    private static String tag(long version, List<KnownFix> fixes, List<KnownLink> links) {
        if (!links.isEmpty())
            return version + "." + Integer.toUnsignedString(seen(fixes, links).hashCode());
        return fixes.stream()
                .map(KnownFix::version)
                .max(Long::compare)
                .map(of -> version + "." + of)
                .orElse(String.valueOf(version));
    }

    private static String seen(List<KnownFix> fixes, List<KnownLink> links) {
        return Stream.concat(
                        fixes.stream().map(fix -> fix.id() + " " + fix.version()),
                        links.stream()
                                .map(link -> link.id() + " " + link.version() + seen(link.from()) + seen(link.to())))
                .collect(Collectors.joining(","));
    }

    private static String seen(KnownLink.End end) {
        return " %s %s %s %s".formatted(end.status(), end.stale(), end.verdict(), end.says());
    }
}
