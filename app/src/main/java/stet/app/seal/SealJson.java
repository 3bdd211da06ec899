package stet.app.seal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.seal.Seal;
import stet.domain.seal.SealEvent.ErasureRequested;
import stet.domain.seal.SealEvent.IdentityErased;
import stet.domain.source.SourceKind;

/** What everybody may know of a sealed source, as the API says it. */
@Schema(name = "Seal")
record SealJson(
        UUID source,

        @Schema(description = "what everybody calls it") String label,

        SourceKind kind,

        @Schema(description = "who may see who it is") List<String> knownTo,

        String sealedBy,

        @Schema(description = "SHA-256 of salt and identity: who reveals both proves by it that it was this person")
        String commitment,

        @Schema(description = "whether its key is here; false also once it is erased")
        boolean readable,

        @Nullable ErasureJson erasure) {

    /** That the identity is to be erased, or was. */
    @Schema(name = "Erasure")
    record ErasureJson(
            String reason,
            String requestedBy,

            @Nullable @Schema(description = "the second person; null while none has")
            String erasedBy) {
        private static @Nullable ErasureJson of(@Nullable ErasureRequested asked, @Nullable IdentityErased erased) {
            if (erased != null) return of(erased.reason(), erased.requestedBy(), erased.erasedBy());
            return asked == null ? null : of(asked.reason(), asked.requestedBy(), null);
        }

        private static ErasureJson of(String reason, Person requestedBy, @Nullable Person erasedBy) {
            return new ErasureJson(reason, requestedBy.id(), erasedBy == null ? null : erasedBy.id());
        }
    }

    static SealJson of(Seal seal, boolean readable) {
        return new SealJson(
                seal.sealed().source().value(),
                seal.label(),
                seal.sealed().kind(),
                seal.openedTo().stream().map(Person::id).toList(),
                seal.sealed().sealedBy().id(),
                seal.sealed().envelope().commitment(),
                readable,
                ErasureJson.of(seal.asked(), seal.erased()));
    }
}
