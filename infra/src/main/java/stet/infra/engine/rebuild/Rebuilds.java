package stet.infra.engine.rebuild;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.domain.Person;
import stet.infra.engine.rebuild.Rebuild.Kind;

/** Where read models are asked to be filled anew from the log, and what became of it. */
public class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Journal journal;
    private final Versions versions;
    private final Runner runner;

    Rebuilds(Journal journal, Versions versions, Runner runner) {
        this.journal = journal;
        this.versions = versions;
        this.runner = runner;
    }

    /** The newest, running or finished; empty when nobody ever asked for one. */
    public Optional<Rebuild> newest() {
        return journal.newest();
    }

    /** Fills a new version unless one is being filled, and answers at once; what is shown changes when it is full. */
    public Rebuild rebuild(Person by) {
        return ask(Kind.REBUILD, by);
    }

    /** Has the version before serve again, once it has read what happened since. Ask {@link #canRollBack} first. */
    public Rebuild rollBack(Person by) {
        return ask(Kind.ROLL_BACK, by);
    }

    /** Whether there is a version before that this release of Stet can read into. */
    public boolean canRollBack() {
        return versions.isLikeServing(Version.BEFORE);
    }

    private Rebuild ask(Kind kind, Person by) {
        boolean asked = journal.ask(kind, by);
        LOG.info(
                asked ? "{} asks for a {} of the read models" : "{} asks for a {} of the read models while one runs",
                by,
                kind);
        runner.wake();
        return newest().orElseThrow();
    }
}
