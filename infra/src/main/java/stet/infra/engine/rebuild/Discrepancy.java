package stet.infra.engine.rebuild;

/**
 * A row of a read model that is not as the log says.
 *
 * @param row its key
 * @param how in words: that it is missing, that the log has none, or which columns differ
 */
public record Discrepancy(String table, String row, String how) {
    @Override
    public String toString() {
        return "the row %s of %s %s".formatted(row, table, how);
    }
}
