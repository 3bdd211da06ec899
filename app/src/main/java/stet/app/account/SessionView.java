package stet.app.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.infra.signin.Sessions.Listed;
import stet.infra.signin.Sessions.Session;

/**
 * Somewhere where a person is signed in.
 *
 * @param own whether it is the browser that asks
 */
record SessionView(UUID id, String browser, String address, Instant began, Instant seen, boolean own) {

    /** All of a person's, the one that asks before the others. */
    static List<SessionView> of(List<Listed> sessions, @Nullable Session own) {
        return sessions.stream()
                .map(session -> of(session, own != null && session.id().equals(own.id())))
                .sorted(Comparator.comparing(SessionView::own).reversed())
                .toList();
    }

    private static SessionView of(Listed session, boolean own) {
        return new SessionView(
                session.id(),
                BrowserName.of(session.browser()),
                session.address(),
                session.began(),
                session.seen(),
                own);
    }
}
