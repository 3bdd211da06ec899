package stet.domain.seal;

import java.util.ArrayList;
import java.util.List;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;

/** Something that a person wants done with one sealed source. */
public sealed interface SealCommand extends Command {

    SourceId source();

    @Override
    default List<Rejection> shape() {
        return List.of();
    }

    /**
     * Make a source known to the newsroom without saying who it is.
     *
     * @param openTo who may see that, beside whoever seals it
     */
    record SealSource(SourceId source, SourceKind kind, Identity identity, List<Person> openTo, Actor by)
            implements SealCommand {
        public SealSource {
            openTo = List.copyOf(openTo);
        }

        @Override
        public List<Rejection> shape() {
            List<Rejection> wrong = new ArrayList<>(identity.shape());
            if (kind == SourceKind.WEB) wrong.add(new SealRejection.AddressCannotBeSealed());
            return List.copyOf(wrong);
        }
    }

    /** What is done with a source that is sealed. */
    sealed interface OnSealed extends SealCommand {}

    /** Let one more person see who a sealed source is. */
    record OpenSourceTo(SourceId source, Person to, Actor by) implements OnSealed {}

    /** See who a sealed source is, or have what proves it. */
    record ReadIdentity(SourceId source, Actor by) implements OnSealed {}

    /** Ask that the identity of a sealed source be erased, which a second person does. */
    record RequestErasure(SourceId source, String reason, Actor by) implements OnSealed {
        private static final Field REASON = new Field("reason", "the reason", 1_000);

        @Override
        public List<Rejection> shape() {
            return Shape.of(REASON.require(reason));
        }
    }

    /** Say, as an editor, that it is not erased. */
    record DeclineErasure(SourceId source, Actor by) implements OnSealed {}

    /** Erase the identity, as an editor and a second person. It is not undone. */
    record EraseIdentity(SourceId source, Actor by) implements OnSealed {}
}
