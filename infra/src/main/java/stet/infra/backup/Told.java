package stet.infra.backup;

import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import stet.infra.Terminal;
import stet.infra.engine.server.PostgresRefusal;

/** Does what was typed, or says in sentences why it isn't done. */
record Told(Terminal terminal, String usage, Set<String> options) {
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int NOT_TRIED = 2;

    /** What a command does. */
    @FunctionalInterface
    interface Deed {
        /** Does it, and says what became of it, a sentence a line. */
        List<String> done(Typed typed);
    }

    int run(List<String> arguments, Deed deed) {
        try {
            deed.done(Typed.parse(arguments, options)).forEach(terminal.out()::println);
            return DONE;
        } catch (IllegalArgumentException notUnderstood) {
            terminal.err().println(notUnderstood.getMessage());
            terminal.err().print(usage);
            return NOT_TRIED;
        } catch (Refused refused) {
            terminal.err().println(refused.getMessage());
        } catch (PostgresRefusal refused) {
            terminal.err().println(refused.getMessage() + " " + refused.remedy());
        } catch (DataAccessException away) {
            terminal.err()
                    .println("The database gave up: "
                            + away.getMostSpecificCause().getMessage());
        }
        return NOT_DONE;
    }
}
