package stet.app.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stet.app.live.OpenPage.Told;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.infra.audit.AuditEntry;
import stet.infra.concern.Concerns;
import stet.infra.engine.Signal;
import stet.infra.live.ArticleNews;
import stet.infra.live.OpenPages;
import stet.infra.live.OpenPages.Present;
import stet.infra.signin.Sessions;

/**
 * Follows the log as far as pages show it and tells those that are open: asked once for all of them, however many there are, and
 * not at all while there is none.
 */
@Component
class LiveFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final long MILLIS_BETWEEN_LOOKS = 100;
    private static final long MILLIS_WITHOUT_SIGNAL = 500;

    private final ArticleNews news;
    private final Concerns concerns;
    private final OpenPages pages;
    private final Sessions sessions;
    private final LiveWords words;
    private final LiveSettings settings;
    private final Signal read;
    private final Set<OpenPage> open = ConcurrentHashMap.newKeySet();
    private final Map<OpenPage, Told> company = new ConcurrentHashMap<>();
    private long told;
    private long lookedForPeople;
    private long askedForLife;
    private volatile boolean running;
    private @Nullable Thread thread;

    LiveFeed(
            ArticleNews news,
            Concerns concerns,
            OpenPages pages,
            Sessions sessions,
            LiveWords words,
            LiveSettings settings,
            Signal read) {
        this.news = news;
        this.concerns = concerns;
        this.pages = pages;
        this.sessions = sessions;
        this.words = words;
        this.settings = settings;
        this.read = read;
    }

    /** Whether there is room for a page more; who has too many open finds out which of them are still there. */
    Room room(Person person) {
        List<OpenPage> own =
                open.stream().filter(page -> page.person().equals(person)).toList();
        if (!running) return Room.STOPPING;
        if (own.size() >= settings.mostOfOnePerson()) {
            own.forEach(OpenPage::beat);
            return Room.NONE_FOR_PERSON;
        }
        return open.size() >= settings.most() ? Room.NONE : Room.FREE;
    }

    enum Room {
        FREE,
        NONE,
        NONE_FOR_PERSON,
        STOPPING
    }

    /** Keeps a page current from now on, beginning with what happened behind an index of the log. */
    void add(OpenPage page, long since) {
        try {
            begin(page, since);
        } catch (RuntimeException away) {
            LOG.debug("A page cannot be kept current now and comes again", away);
            page.close();
        }
        Thread.ofVirtual().name("live page").start(() -> {
            page.run();
            leave(page);
        });
    }

    private synchronized void begin(OpenPage page, long since) {
        if (open.isEmpty()) told = news.shown();
        page.tell(new Told("hello", null, page.id.toString()));
        if (since < told) tell(page, since, told);
        if (page.article != null) pages.open(page.id, page.person(), page.article);
        open.add(page);
    }

    private void leave(OpenPage page) {
        open.remove(page);
        company.remove(page);
        if (page.article == null) return;
        try {
            pages.close(page.id);
        } catch (RuntimeException away) {
            LOG.debug("A page that was closed is forgotten in a minute", away);
        }
    }

    private void run() {
        while (running) {
            CountDownLatch next = read.next();
            try {
                if (!open.isEmpty()) look();
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                boolean _ = next.await(MILLIS_WITHOUT_SIGNAL, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.debug("Pages are not kept current for now", failed);
            }
        }
    }

    private synchronized void look() {
        long shown = news.shown();
        if (shown > told) spread(told, shown);
        told = shown;
        if (isTime(lookedForPeople, settings.presence().toNanos())) {
            lookedForPeople = System.nanoTime();
            tellWhoIsThere();
        }
        if (isTime(askedForLife, settings.beat().toNanos())) {
            askedForLife = System.nanoTime();
            pages.live(open.stream()
                    .filter(page -> page.article != null)
                    .map(page -> page.id)
                    .toList());
            endWithSessions();
        }
    }

    private static boolean isTime(long last, long every) {
        return last == 0 || System.nanoTime() - last >= every;
    }

    private void spread(long behind, long last) {
        tellWhomItConcerns(behind, last);
        Set<ArticleId> touched = news.touched(behind, last);
        Map<ArticleId, List<AuditEntry>> acts = new HashMap<>();
        for (OpenPage page : open)
            if (page.article == null) page.tell(words.news(last));
            else if (touched.contains(page.article))
                page.tell(words.news(
                        acts.computeIfAbsent(page.article, article -> acts(article, behind, last)),
                        last,
                        page.person()));
    }

    private void tellWhomItConcerns(long behind, long last) {
        Set<Person> here = open.stream().map(OpenPage::person).collect(Collectors.toUnmodifiableSet());
        for (Person person : concerns.told(here, behind, last)) {
            Told unread = words.concerns(concerns.unread(person));
            for (OpenPage page : open) if (page.person().equals(person)) page.tell(unread);
        }
    }

    private void tell(OpenPage page, long behind, long last) {
        if (page.article == null) {
            page.tell(words.news(last));
            return;
        }
        List<AuditEntry> missed = acts(page.article, behind, last);
        if (!missed.isEmpty()) page.tell(words.news(missed, last, page.person()));
    }

    private List<AuditEntry> acts(ArticleId article, long behind, long last) {
        return news.of(article, behind, last, LiveWords.MOST + 1);
    }

    private void tellWhoIsThere() {
        Set<ArticleId> articles = open.stream()
                .map(page -> page.article)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        if (articles.isEmpty()) return;
        Map<ArticleId, List<Present>> present =
                pages.of(articles).stream().collect(Collectors.groupingBy(Present::article));
        for (OpenPage page : open) {
            if (page.article == null) continue;
            Told now = words.company(present.getOrDefault(page.article, List.of()), page.person());
            if (!now.equals(company.put(page, now))) page.tell(now);
        }
    }

    private void endWithSessions() {
        Set<UUID> holding =
                sessions.holding(open.stream().map(page -> page.session.id()).collect(Collectors.toUnmodifiableSet()));
        for (OpenPage page : open) if (!holding.contains(page.session.id())) page.close();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("live feed").start(this::run);
    }

    /** Pages come again, to another replica or when this one is back. */
    @Override
    public void stop() {
        running = false;
        if (thread != null) thread.interrupt();
        open.forEach(OpenPage::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server waits for whoever is still being answered. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
