package stet.infra.witness;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.note.KeyType;
import stet.infra.tlog.note.NoteSignature;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.Verification;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;

/** A witness and where it is reached. */
record Contact(VerifierKey key, URI url) {
    private static final Set<String> WEB = Set.of("http", "https");

    static Contact of(String vkey, URI url) {
        VerifierKey key = VerifierKey.parse(vkey);
        if (key.type() != KeyType.COSIGNATURE)
            throw new IllegalArgumentException("This is a log's key, not a witness's: " + vkey);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!WEB.contains(scheme) || url.getHost() == null)
            throw new IllegalArgumentException("The witness's url must begin with https:// or http://, not be " + url);
        return new Contact(key, url);
    }

    /** Tells it from every other witness, and from itself with another key. */
    String id() {
        return key.name().toString();
    }

    String name() {
        return key.name().name();
    }

    /** Its cosignature, if the line is one of that very text. */
    Optional<NoteSignature> reads(@Nullable String line, String text) {
        if (line == null) return Optional.empty();
        try {
            SignedNote cosigned = new SignedNote(text, List.of(NoteSignature.parse(line)));
            return cosigned.verify(List.of(key)) instanceof Verification.Verified(var good)
                    ? Optional.of(good.getFirst())
                    : Optional.empty();
        } catch (Malformed spoilt) {
            return Optional.empty();
        }
    }

    URI at(String path) {
        return URI.create(url.toString().replaceAll("/+$", "") + path);
    }
}
