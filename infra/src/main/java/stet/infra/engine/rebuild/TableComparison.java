package stet.infra.engine.rebuild;

/**
 * A table in both versions, at the same index of the log.
 *
 * @param same whether both have the same rows, by a sum over the hash of each that does not depend on their order
 */
public record TableComparison(String table, long rowsBefore, long rowsAfter, boolean same) {}
