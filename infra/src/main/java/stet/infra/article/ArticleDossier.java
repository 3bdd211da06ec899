package stet.infra.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.infra.statement.StatementStatus;

/**
 * An article with its text as received and the status of its first statements, in reading order.
 *
 * @param versions the versions of all its statements, added up: they only ever grow
 * @param next where its other statements begin, absent when these are all
 */
public record ArticleDossier(
        ArticleSummary article,
        long versions,
        String text,
        List<StatementStatus> statements,
        @Nullable String next) {}
