package stet.infra.source;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import stet.infra.lists.Search;
import stet.infra.lists.Searched;

/** The sources of their list that have a piece of text in the title, the web address or the publisher. */
record FoundSources(SourceWalk walk, Search search) implements Searched<SourceSummary> {

    @Override
    public List<UUID> found(int most) {
        return walk.jdbc()
                .sql("select sources_found(:piece, :most)")
                .params(piece())
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public List<SourceSummary> among(List<UUID> found) {
        return walk.rowsThat("source = any(:found)", Map.of("found", found.toArray(UUID[]::new)));
    }

    @Override
    public List<SourceSummary> near() {
        return walk.rowsOfNext("found like :piece", piece());
    }

    @Override
    public boolean goesOn() {
        return walk.goesOn();
    }

    @Override
    public List<SourceSummary> all() {
        return walk.rowsThat("source in (select sources_found(:piece, null))", piece());
    }

    private Map<String, Object> piece() {
        return Map.of("piece", search.piece());
    }
}
