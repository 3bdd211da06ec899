package stet.domain.statement;

/** The evidence changed under the verdict, which stands no more until it is proposed again. */
public record VerdictBecameStale(StatementId statement, Staleness staleness) implements StatementEvent {}
