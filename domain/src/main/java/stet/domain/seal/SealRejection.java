package stet.domain.seal;

import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.source.SourceId;

/** Why a command to a sealed source is refused. */
public sealed interface SealRejection extends Rejection {

    /** What stands at a public address hides nobody. */
    record AddressCannotBeSealed() implements SealRejection {
        @Override
        public String sentence() {
            return "What stands at a web address hides nobody. Choose another kind, or register it as it is.";
        }

        @Override
        public String field() {
            return "kind";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The source is none that was sealed. */
    record NotSealed(SourceId source) implements SealRejection {
        @Override
        public String sentence() {
            return "Source %s is not sealed, or there is none. What is known of a source that is not stands on its page."
                    .formatted(source);
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** The source was sealed before. */
    record SourceIsSealed() implements SealRejection {
        @Override
        public String sentence() {
            return "This source is sealed already. Use it as it is.";
        }
    }

    /** The folder of keys here is not the one in which the keys of the newsroom are. */
    record CannotSeal() implements SealRejection {
        @Override
        public String sentence() {
            return "No source can be sealed here: this Stet does not have the folder with the keys of sealed sources, or cannot write there. Have whoever runs Stet share it (stet.seals.folder), and try again. Nothing of what you entered was kept.";
        }

        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }

    /** The key of this identity is not here. */
    record KeysNotHere() implements SealRejection {
        @Override
        public String sentence() {
            return "The key of this identity is not here, so it can be neither read nor destroyed. Have whoever runs Stet share or restore the folder with the keys of sealed sources (stet.seals.folder).";
        }

        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }

    /** Somebody to whom it was not opened wants to see who it is. */
    record NotOpenedTo(String label) implements SealRejection {
        @Override
        public String sentence() {
            return "%s was not opened to you. Ask one of those who know who it is.".formatted(label);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A machine would see or seal who somebody is. */
    record MachineSees(Person automation) implements SealRejection {
        @Override
        public String sentence() {
            return "%s is an automation. Only people seal sources and see who they are.".formatted(automation);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Nobody with this account could see it. */
    record NoSuchReader(Person person) implements SealRejection {
        @Override
        public String sentence() {
            return "%s is no person who may use Stet. Open the source to somebody who is.".formatted(person);
        }

        @Override
        public String field() {
            return "to";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The identity was erased. */
    record IdentityIsErased(String label, Person erasedBy) implements SealRejection {
        @Override
        public String sentence() {
            return "%s had the identity of %s erased. Nobody can read it any more.".formatted(erasedBy, lowered());
        }

        private String lowered() {
            return label.replaceFirst("^S", "s");
        }
    }

    /** Only administrators ask for it. */
    record NotAdministrator() implements SealRejection {
        @Override
        public String sentence() {
            return "Only an administrator asks that an identity be erased. Ask one of them.";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Somebody has asked for it already. */
    record ErasureAskedFor(Person requestedBy) implements SealRejection {
        @Override
        public String sentence() {
            return "%s has asked already that it be erased. An editor erases it.".formatted(requestedBy);
        }
    }

    /** Nobody has asked for it. */
    record NoErasureAskedFor(String label) implements SealRejection {
        @Override
        public String sentence() {
            return "Nobody asks that the identity of %s be erased. An administrator asks first, with a reason."
                    .formatted(label);
        }
    }

    /** It takes a second person, who is an editor. */
    record NotSecondHand(Person requestedBy) implements SealRejection {
        @Override
        public String sentence() {
            return "%s asked for it. Whether it is erased is said by an editor, who is somebody else."
                    .formatted(requestedBy);
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
