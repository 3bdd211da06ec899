package stet.domain.statement;

import stet.domain.Person;
import stet.domain.Rejection;

/** Why something isn't done with a statement that is asked once with no other. */
public sealed interface SeparateRejection extends Rejection {

    /** It is treated separately already. */
    record AlreadySeparate(Person separatedBy) implements SeparateRejection {
        @Override
        public String sentence() {
            return "%s had this statement treated separately already, for good. Nothing is left to do."
                    .formatted(separatedBy);
        }
    }
}
