package stet.domain.seal;

import java.time.Instant;
import java.util.List;
import stet.domain.Person;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;

/** Something that happened to a sealed source. None says who it is. */
public sealed interface SealEvent {

    SourceId source();

    /**
     * The newsroom has a source of which only those know who it is to whom it was opened.
     *
     * @param label what everybody calls it
     * @param keys the hash of the mark of the folder in which its key is
     * @param openedTo who may see who it is
     */
    record SourceSealed(
            SourceId source,
            String label,
            SourceKind kind,
            Envelope envelope,
            String keys,
            List<Person> openedTo,
            Person sealedBy)
            implements SealEvent {
        public SourceSealed {
            openedTo = List.copyOf(openedTo);
        }
    }

    /** One more person may see who it is. */
    record SourceOpenedTo(SourceId source, Person to, Person openedBy) implements SealEvent {}

    /** Somebody to whom it was opened looked at who it is, for the first time within an hour. */
    record IdentityRead(SourceId source, Person readBy, Instant at) implements SealEvent {}

    /** An administrator asked that the identity be erased. */
    record ErasureRequested(SourceId source, String reason, Person requestedBy) implements SealEvent {}

    /** It is not erased after all. */
    record ErasureDeclined(SourceId source, Person declinedBy) implements SealEvent {}

    /** A second person had the identity erased: from here on its key is destroyed, and nobody reads it any more. */
    record IdentityErased(SourceId source, String reason, Person requestedBy, Person erasedBy) implements SealEvent {}
}
