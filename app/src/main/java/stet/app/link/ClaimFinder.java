package stet.app.link;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.search.FoundView;
import stet.domain.link.NamedClaim;
import stet.domain.statement.StatementId;
import stet.infra.lists.PageRequest;
import stet.infra.lists.Search;
import stet.infra.search.Found;
import stet.infra.search.NewsroomSearch;
import stet.infra.statement.Dossiers;

/** Finds the statement of any article with which a claim is to be linked, by its words. */
@Component
class ClaimFinder {
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 8;
    private static final int LONGEST = 500;

    private final NewsroomSearch search;
    private final Dossiers dossiers;

    ClaimFinder(NewsroomSearch search, Dossiers dossiers) {
        this.search = search;
        this.dossiers = dossiers;
    }

    /**
     * What was found.
     *
     * @param asked whether there were words to look for
     * @param chosen what the statement says that was chosen, absent while none is
     */
    record Finding(
            String query,
            boolean asked,
            List<FoundView.Item> items,
            @Nullable String chosen) {}

    /**
     * The statements that have these words, what was checked before first.
     *
     * @param of the statement whose claim is to be linked, which is none of them
     * @param to the address of the one that was chosen, blank while none is
     */
    Finding find(StatementId of, String query, String to) {
        Optional<Search> words = Search.of(query, LONGEST);
        return new Finding(
                query, words.isPresent(), words.map(known -> found(known, of)).orElse(List.of()), chosen(to));
    }

    private List<FoundView.Item> found(Search words, StatementId of) {
        Set<StatementId> known = new HashSet<>(Set.of(of));
        return search.find(words, PageRequest.first(LOOKED_AT)).items().stream()
                .filter(found -> found.kind() == Found.Kind.STATEMENT || found.kind() == Found.Kind.CLAIM)
                .filter(found -> found.statement() != null && known.add(found.statement()))
                .limit(SHOWN)
                .map(FoundView.Item::of)
                .toList();
    }

    private @Nullable String chosen(String to) {
        return ClaimAddress.read(to, null)
                .map(NamedClaim::statement)
                .flatMap(dossiers::statement)
                .map(dossier -> dossier.status().text())
                .orElse(null);
    }
}
