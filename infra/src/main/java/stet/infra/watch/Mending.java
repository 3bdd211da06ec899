package stet.infra.watch;

import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.infra.engine.read.Disbelief;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.rebuild.Rebuilds;
import stet.infra.log.Alarms;

/** What is done about something beside the log that is not as the log says: it is told, and made anew from the log. */
@Component
class Mending implements Disbelief {
    static final Person STET = new Person("stet");

    private static final int LONGEST = 100;

    private final Alarms alarms;
    private final Rebuilds rebuilds;

    Mending(Alarms alarms, Rebuilds rebuilds) {
        this.alarms = alarms;
        this.rebuilds = rebuilds;
    }

    @Override
    public void ofPosition(String reader, String said, long goesOn) {
        boolean rebuilt = ProcessingGroups.REBUILDABLE.contains(reader);
        alarms.tell(
                "The reader %s was said to have read up to %s, which the log has not: someone changed that past Stet. %s"
                        .formatted(
                                reader,
                                said.substring(0, Math.min(said.length(), LONGEST)),
                                rebuilt
                                        ? "Read models are made anew from the log."
                                        : "It reads the log again from event %d on.".formatted(goesOn + 1)));
        if (rebuilt) rebuilds.rebuild(STET);
    }
}
