package stet.infra.desk;

import org.jspecify.annotations.Nullable;
import stet.domain.Command;

/**
 * Carries out the commands of one family, or some that concern several. The desk finds it by their type; there is one for
 * each.
 *
 * @param <C> the commands: their sealed type, or the only one
 */
public interface Handler<C extends Command> {

    Class<C> commands();

    /** Prepares a well-formed command: what takes long and looks at nothing that others change is done here, once. */
    Work prepare(C command);

    /** What is done in one unit of work, and once more from the beginning whenever someone else was faster. */
    @FunctionalInterface
    interface Work {

        /**
         * Does it as things stand now.
         *
         * @param expectedVersion the version of the stream that the caller has seen, absent when any will do
         */
        Answer carryOut(@Nullable Long expectedVersion);

        /** Whether it looks at, or reserves, more than the one stream to which it appends. */
        default boolean needsTransaction() {
            return false;
        }
    }

    /** Work whose append must be in one transaction with all that it looks at or reserves. */
    @FunctionalInterface
    interface TransactionalWork extends Work {

        @Override
        default boolean needsTransaction() {
            return true;
        }
    }
}
