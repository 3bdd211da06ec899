package stet.infra.watch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.infra.engine.read.Disbelief;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.rebuild.Discrepancy;
import stet.infra.engine.rebuild.Rebuild;
import stet.infra.engine.rebuild.Rebuilds;
import stet.infra.log.Alarms;

/** What is done about something beside the log that is not as the log says: it is told, and made anew from the log. */
@Component
class Mending implements Disbelief {
    static final Person STET = new Person("stet");

    private static final int LONGEST = 100;
    private static final int FEW = 5;
    private static final Duration BETWEEN = Duration.ofHours(1);

    private final Alarms alarms;
    private final Rebuilds rebuilds;
    private long asked = System.nanoTime();
    private Set<Discrepancy> askedFor = Set.of();

    Mending(Alarms alarms, Rebuilds rebuilds) {
        this.alarms = alarms;
        this.rebuilds = rebuilds;
    }

    /** Whether the log is what others are held against: not while something is wrong with it. */
    boolean isLogBelieved() {
        return alarms.allowSigning();
    }

    /** What is made from the log is made anew from it, all of it: where one row was changed, others may have been. */
    void of(List<Discrepancy> found) {
        found.stream()
                .limit(FEW)
                .forEach(each -> alarms.tell(
                        "In the database, %s, against the log: someone changed it past Stet. Read models are made anew from the log."
                                .formatted(each)));
        if (found.size() > FEW) alarms.tell("There are more rows of read models that were not as the log says.");
        if (isMendable(found)) rebuilds.rebuild(STET);
    }

    /** What a rebuild didn't mend, the next one won't either: there is no use in one after the other. */
    private synchronized boolean isMendable(List<Discrepancy> found) {
        if (rebuilds.newest().filter(Rebuild::running).isPresent()) return false;
        boolean again = System.nanoTime() - asked < BETWEEN.toNanos() && askedFor.containsAll(found);
        if (again) return false;
        asked = System.nanoTime();
        askedFor = Set.copyOf(found);
        return true;
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
