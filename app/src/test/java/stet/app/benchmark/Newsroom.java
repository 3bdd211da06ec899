package stet.app.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;
import stet.infra.account.Account;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Request;
import stet.infra.engine.store.TimeOrderedIds;

/** Statements of a newsroom, and notes on them over HTTP. */
record Newsroom(String root, String token, List<UUID> statements) {
    static final Account ADA =
            new Account(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON, Set.of(Role.FACT_CHECKER), true);

    private static final byte[] NOTE =
            "{\"text\": \"Look at this again before noon, please.\"}".getBytes(StandardCharsets.UTF_8);

    /** So many that no statement gets a longer past than one in a newsroom. */
    private static final int ARTICLES = Integer.getInteger("stet.benchmark.articles", 100);

    private static final int LINES = 200;
    private static final int WORDS = 30_000;

    /** Fills a newsroom that has nothing yet. */
    static Newsroom filled(String root, String token, CommandDesk desk, TimeOrderedIds ids, JdbcClient jdbc) {
        for (int article = 0; article < ARTICLES; article++) {
            Outcome taken = ingest(desk, ids, LINES);
            if (!(taken instanceof Outcome.Done)) throw new IllegalStateException(taken.toString());
        }
        return new Newsroom(
                root,
                token,
                jdbc.sql("select statement from statement_status")
                        .query(UUID.class)
                        .list());
    }

    static Outcome ingest(CommandDesk desk, TimeOrderedIds ids, int lines) {
        IngestArticle command = new IngestArticle(
                new ArticleId(ids.next()), "A report", text(lines), null, null, null, null, null, false, ADA.actor());
        return desk.handle(command, Request.of(Channel.API, UUID.randomUUID().toString()));
    }

    /** As in a newspaper, few words are frequent, and most are in few articles. */
    private static String text(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(line -> "It says " + words() + ".")
                .collect(Collectors.joining("\n"));
    }

    private static String words() {
        return ThreadLocalRandom.current()
                .doubles(12)
                .mapToObj(chance -> "word" + (int) Math.pow(WORDS, chance))
                .collect(Collectors.joining(" "));
    }

    UUID statement(int client, int number) {
        return statements.get(Math.floorMod(number * 64 + client, statements.size()));
    }

    void note(int client, int number) throws IOException {
        post("/api/v1/statements/" + statement(client, number) + "/add-note");
    }

    /** By the client that costs least, since it shares the processors with what it measures. */
    void post(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(root + path).toURL().openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        try (OutputStream body = connection.getOutputStream()) {
            body.write(NOTE);
        }
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }
}
