package stet.infra.engine.rebuild;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import stet.infra.engine.read.ProcessingGroups;

/** The kinds of things that read models show, each with the streams that make its rows. */
public enum HeldKind {
    STATEMENT(
            ProcessingGroups.READ_MODELS,
            "statement_status",
            "statement",
            "select unnest(:things::uuid[])",
            List.of(
                    new HeldTable("statement_status", "statement", "statement::text"),
                    new HeldTable("statement_stood", "statement", "concat(statement, ' from ', held_from)"),
                    new HeldTable("claim", "statement", "concat(statement, ' claim ', number)"),
                    new HeldTable("statement_note", "statement", "concat(statement, ' edition ', version)"),
                    new HeldTable("claim_search", "statement", "concat(statement, ' edition ', version)"),
                    new HeldTable("claim_query", "statement", "query::text"),
                    new HeldTable("query_attempt", "statement", "concat(query, ' edition ', version)"),
                    new HeldTable("source_use", "statement", "attachment::text"),
                    new HeldTable("hand", "statement", "concat(statement, ' claim ', claim)"),
                    concern(),
                    findable())),
    ARTICLE(
            ProcessingGroups.READ_MODELS,
            "article_summary",
            "article",
            """
            select unnest(:things::uuid[])
             union
            select statement from reading.statement_status where article = any (:things)
             union
            select stream from recorded_event where type = 'article-cleared' and payload ->> 'article' = any (:things::text[])""",
            List.of(
                    new HeldTable("article_summary", "article", "article::text"),
                    new HeldTable("article_text", "article", "concat(article, ' revision ', revision)"),
                    new HeldTable("article_revision", "article", "concat(article, ' revision ', revision)"),
                    new HeldTable("article_clearance", "article", "concat(article, ' at ', cleared_index)"),
                    new HeldTable("article_words", "article", "article::text"),
                    new HeldTable("article_tally", "article", "concat(article, ' ', standing)"),
                    new HeldTable("waiting", "article", "statement::text"),
                    findable())),
    SOURCE(
            ProcessingGroups.READ_MODELS,
            "source_summary",
            "source",
            """
            select unnest(:things::uuid[])
             union
            select stream from recorded_event
             where type = 'source-attached' and payload #>> '{attachment,source}' = any (:things::text[])""",
            List.of(new HeldTable("source_summary", "source", "source::text"), findable())),
    FIX(
            ProcessingGroups.READ_MODELS,
            "statement_fix",
            "fixes",
            "select unnest(:things::uuid[])",
            List.of(new HeldTable("statement_fix", "fixes", "fix::text"), concern())),
    LINK(
            ProcessingGroups.READ_MODELS,
            "claim_link",
            "link",
            "select unnest(:things::uuid[])",
            List.of(
                    new HeldTable("claim_link", "link", "link::text"),
                    new HeldTable("contradiction_stood", "link", "concat(link, ' from ', held_from)"))),
    PUBLICATION(
            ProcessingGroups.READ_MODELS,
            "published_article",
            "publication",
            """
            select unnest(:things::uuid[])
             union
            select statement from reading.published_claim where publication = any (:things)""",
            List.of(
                    new HeldTable("published_article", "publication", "publication::text"),
                    new HeldTable("published_edition", "publication", "concat(publication, ' edition ', version)"),
                    new HeldTable("published_claim", "publication", "concat(publication, ' claim ', number)"))),
    NEWSROOM(
            ProcessingGroups.READ_MODELS,
            "newsroom_description",
            "newsroom",
            "select unnest(:things::uuid[])",
            List.of(new HeldTable("newsroom_description", "newsroom", "concat('description ', number)"))),
    CAPTURE(
            ProcessingGroups.READ_MODELS,
            "capture",
            "capture",
            "select unnest(:things::uuid[])",
            List.of(new HeldTable("capture", "capture", "capture::text"))),
    REVIEW(
            ProcessingGroups.AUDIT,
            "review_summary",
            "review",
            "select unnest(:things::uuid[])",
            List.of(
                    new HeldTable("review_summary", "review", "review::text"),
                    new HeldTable("review_mark", "review", "concat(review, ' ', log_index)")));

    static final HeldTable ENTRIES = new HeldTable("audit_entry", "log_index", "log_index::text");

    private final String group;
    private final String table;
    private final String key;
    private final String streams;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<HeldTable> tables;

    HeldKind(String group, String table, String key, String streams, List<HeldTable> tables) {
        this.group = group;
        this.table = table;
        this.key = key;
        this.streams = streams;
        this.tables = tables;
    }

    /** The names of all tables that a group fills for things. */
    static String[] tablesOf(String group) {
        return Arrays.stream(values())
                .filter(kind -> kind.group.equals(group))
                .flatMap(kind -> kind.tables.stream())
                .map(HeldTable::name)
                .distinct()
                .toArray(String[]::new);
    }

    /** What people are told of it. */
    private static HeldTable concern() {
        return new HeldTable("concern", "owner", "concat(log_index, ' ', kind, ' ', person)");
    }

    /** The words of the thing and of what is said about it. */
    private static HeldTable findable() {
        return new HeldTable("findable", "owner", "concat(owner, ' ', kind, ' ', thing)");
    }

    String group() {
        return group;
    }

    /** The ids of the streams that make the rows of things, as SQL that is given these. */
    String streams() {
        return streams;
    }

    List<HeldTable> tables() {
        return tables;
    }

    /** Those of which the log or the read models have something, behind one of them, in the order of their ids. */
    String next() {
        return """
                (select stream from recorded_event
                  where version = 0 and stream_type = '%1$s' and stream > :behind order by stream limit :most)
                union
                (select %2$s from reading.%3$s where %2$s > :behind order by %2$s limit :most)
                order by 1 limit :most""".formatted(streamType(), key, table);
    }

    /** The type of the streams that such things have in the log. */
    public String streamType() {
        return name().toLowerCase(Locale.ROOT);
    }
}
