package stet.infra.dossier;

import java.util.List;

/** An article with its text as received and the status of every statement, in reading order. */
public record ArticleDossier(ArticleSummary article, String text, List<StatementStatus> statements) {}
