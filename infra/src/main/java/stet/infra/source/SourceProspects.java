package stet.infra.source;

import org.springframework.stereotype.Component;
import stet.domain.Decision.Accepted;
import stet.domain.source.SourceCommand;
import stet.infra.desk.Streams;

/** Asks a source's rules what would become of a command before anyone gives it. */
@Component
public class SourceProspects {
    private final Streams streams;

    SourceProspects(Streams streams) {
        this.streams = streams;
    }

    /** Whether the source, as the log has it now, would take a command that names no other. */
    public boolean takes(SourceCommand command) {
        return streams.readable(SourceHandler.SOURCE, command.source().value())
                .filter(source -> source.decide(command) instanceof Accepted<?>)
                .isPresent();
    }
}
