package stet.app.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the demo's people do their work, behind the first pages and once only, wherever an earlier start was cut off. */
@Component
@Profile("demo")
class DemoArticles {
    private static final Logger LOG = LoggerFactory.getLogger(DemoArticles.class);

    private final DemoWork work;
    private volatile boolean stopping;

    DemoArticles(DemoWork work) {
        this.work = work;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("demo-newsroom").start(this::workThrough);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private void workThrough() {
        try {
            List<DemoArticle> articles = DemoArticle.all();
            for (DemoArticle article : articles) if (!stopping) work.ingest(article);
            for (DemoArticle article : articles) work.workThrough(article, () -> stopping);
            LOG.info("The demo newsroom has its articles");
        } catch (RuntimeException failure) {
            if (!stopping) LOG.error("The demo newsroom has not all of its articles; the next start goes on", failure);
        }
    }
}
