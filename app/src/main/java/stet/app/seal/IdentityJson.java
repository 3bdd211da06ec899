package stet.app.seal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.seal.Identity;
import stet.domain.seal.Seal;
import stet.infra.seal.SealedText;

/** Who a sealed source is, as the API says it to whom it was opened, with what proves that it was this person and no other. */
@Schema(name = "Identity")
record IdentityJson(
        UUID source,
        String label,
        String name,

        @Nullable @Schema(description = "how they are reached")
        String contacts,

        @Nullable @Schema(description = "where and how you met")
        String circumstances,

        @Nullable @Schema(description = "anything else by which they could be known")
        String more,

        ProofJson proof) {

    /** What is revealed to prove it. */
    @Schema(name = "IdentityProof")
    record ProofJson(
            @Schema(description = "what stands on the first line of the text")
            String salt,

            @Schema(description = "what stands on its second line: the identity as JSON, byte by byte as it was sealed")
            String identity,

            @Schema(description = "both; its SHA-256 is the commitment")
            String text,

            @Schema(description = "as it stands in the event source-sealed")
            String commitment) {}

    static IdentityJson of(Seal seal, SealedText text) {
        Identity identity = text.read();
        return new IdentityJson(
                seal.sealed().source().value(),
                seal.label(),
                identity.name(),
                identity.contacts(),
                identity.circumstances(),
                identity.more(),
                new ProofJson(
                        text.salt(),
                        text.identity(),
                        text.text(),
                        seal.sealed().envelope().commitment()));
    }

    /** What a log may print of it: that there is one. */
    @Override
    public String toString() {
        return "Identity[not told]";
    }
}
