package stet.app.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.infra.signin.Sessions.Session;

/**
 * A page that is open and kept current: what it is to be told waits in a short line, so that a slow reader keeps nobody else
 * waiting. Who falls too far behind is cut off, and comes again for what it missed.
 */
final class OpenPage implements Runnable, AsyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(OpenPage.class);
    private static final int LINE = 64;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Told END = new Told("", null, "");
    private static final Told BEAT = new Told("beat", null, "");

    final UUID id = UUID.randomUUID();
    final Session session;
    final @Nullable ArticleId article;

    private final AsyncContext context;
    private final OutputStream out;
    private final Duration beat;
    private final BlockingQueue<Told> line = new ArrayBlockingQueue<>(LINE);
    private volatile boolean closed;

    /**
     * Something for the page.
     *
     * @param event what kind of thing
     * @param index how far in the log the page is then, absent when that is no matter
     * @param data in one line
     */
    record Told(String event, @Nullable Long index, String data) {
        byte[] bytes() {
            String id = index == null ? "" : "id: " + index + "\n";
            return "%sevent: %s\ndata: %s\n\n".formatted(id, event, data).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @param article the one that is read, absent on the desk */
    OpenPage(Session session, @Nullable ArticleId article, AsyncContext context, Duration beat) throws IOException {
        this.session = session;
        this.article = article;
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.beat = beat;
        context.setTimeout(LONGEST.toMillis());
        context.addListener(this);
    }

    Person person() {
        return session.account().person();
    }

    void tell(Told told) {
        if (!line.offer(told)) close();
    }

    /** Has it found out whether anybody is still there. */
    void beat() {
        boolean _ = line.offer(BEAT);
    }

    void close() {
        closed = true;
        boolean _ = line.offer(END);
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                Told told = line.poll(beat.toMillis(), TimeUnit.MILLISECONDS);
                if (closed) break;
                out.write((told == null ? BEAT : told).bytes());
                out.flush();
            }
            end();
        } catch (IOException gone) {
            closed = true; // the server ends it, and has onError called
        } catch (InterruptedException stopped) {
            end();
        }
    }

    @Override
    public void onError(AsyncEvent gone) {
        end();
    }

    /** Pages come again by themselves: none holds its connection for ever. */
    @Override
    public void onTimeout(AsyncEvent late) {
        close();
        end();
    }

    @Override
    public void onComplete(AsyncEvent over) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent anew) {}

    private void end() {
        closed = true;
        try {
            context.complete();
        } catch (IllegalStateException over) {
            LOG.debug("The server had done with a page already", over);
        }
    }
}
