package stet.app.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import stet.infra.account.FirstAdministrator;

/** Tells whoever starts Stet with nobody in it where to begin. */
@Component
class FirstAdministratorLink {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorLink.class);

    private final FirstAdministrator firstAdministrator;

    FirstAdministratorLink(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @EventListener
    void print(WebServerInitializedEvent server) {
        firstAdministrator
                .invite()
                .ifPresent(secret -> LOG.warn(
                        "Nobody administers this Stet yet. Open this link, which works once and only until the next start, to become the administrator: http://localhost:{}/first-administrator?token={}",
                        server.getWebServer().getPort(),
                        secret.value()));
    }
}
