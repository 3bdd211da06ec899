package stet.infra.engine.read;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people looked at last, so that it is held against the log before all else. */
@Component
public class Shown {
    private static final int MOST = 2_000;

    private final Set<UUID> statements = new LinkedHashSet<>();

    /** Notes that somebody is shown statements; when too many wait, those that came first are left to the walk. */
    public synchronized void statements(List<UUID> shown) {
        statements.addAll(shown);
        for (Iterator<UUID> oldest = statements.iterator(); statements.size() > MOST && oldest.hasNext(); ) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Takes some of those that nobody has looked after yet. */
    public synchronized List<UUID> take(int most) {
        List<UUID> taken = new ArrayList<>();
        for (Iterator<UUID> each = statements.iterator(); taken.size() < most && each.hasNext(); ) {
            taken.add(each.next());
            each.remove();
        }
        return taken;
    }
}
