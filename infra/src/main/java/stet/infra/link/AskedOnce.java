package stet.infra.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.link.LinkKind;
import stet.domain.statement.StatementId;
import stet.domain.words.Folding;
import stet.infra.claim.ClaimStatus;
import stet.infra.evidence.AttachedSource;
import stet.infra.lists.Columns;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementDossier;

/** What was concluded elsewhere about the very claims of a statement: those linked as the same, or repeated in the article. */
@Component
public class AskedOnce {
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final KnownLinks links;

    AskedOnce(JdbcClient jdbc, Dossiers dossiers, KnownLinks links) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.links = links;
    }

    /**
     * A claim that was decided, and the one for which it speaks.
     *
     * @param claim the number of the claim for which it speaks, absent while that is not flagged
     * @param linked whether the two are linked as the same; otherwise the one repeats the other
     * @param decided the claim that was decided, with its verdict
     * @param at the statement in which it stands
     */
    public record Elsewhere(@Nullable Integer claim, boolean linked, ClaimStatus decided, StatementDossier at) {
        public List<AttachedSource> sources() {
            return at.sources().stream()
                    .filter(source -> source.claim() == decided.number())
                    .toList();
        }
    }

    /** Verdicts that stand, on the same claims elsewhere; those of claims that are linked come first. */
    public List<Elsewhere> of(StatementDossier asked) {
        List<Elsewhere> found = all(asked);
        if (found.isEmpty()) return found;
        List<StatementId> concerned = new ArrayList<>(List.of(asked.status().id()));
        for (Elsewhere each : found) concerned.add(each.decided().statement());
        Set<StatementId> separate = separate(concerned);
        if (separate.contains(asked.status().id())) return List.of();
        return found.stream()
                .filter(each -> !separate.contains(each.decided().statement()))
                .toList();
    }

    /** The same of a statement as it is read where this is asked; empty when it is not there. */
    Optional<List<Elsewhere>> then(StatementId statement) {
        return dossiers.statements(List.of(statement)).stream().findFirst().map(this::of);
    }

    /** Whether a statement is asked once with no other any more. */
    public boolean isSeparate(StatementId statement) {
        return !separate(List.of(statement)).isEmpty();
    }

    private Set<StatementId> separate(List<StatementId> statements) {
        return Set.copyOf(jdbc.sql(
                        "select statement from statement_status where separate and statement = any (:statements)")
                .param("statements", statements.stream().map(StatementId::value).toArray(UUID[]::new))
                .query((row, number) -> new Columns(row).id("statement", StatementId::new))
                .list());
    }

    private List<Elsewhere> all(StatementDossier asked) {
        List<Elsewhere> found = new ArrayList<>(linked(asked));
        Set<StatementId> known = new LinkedHashSet<>();
        for (Elsewhere each : found) known.add(each.decided().statement());
        List<StatementId> repeats = repeats(asked.status().id()).stream()
                .filter(id -> !known.contains(id))
                .toList();
        for (StatementDossier repeat : dossiers.statements(repeats))
            for (ClaimStatus claim : repeat.claims())
                repeated(asked, repeat, claim).ifPresent(found::add);
        return found;
    }

    private List<Elsewhere> linked(StatementDossier asked) {
        StatementId id = asked.status().id();
        List<KnownLink> same = links.of(id).stream()
                .filter(link -> link.kind() == LinkKind.SAME)
                .toList();
        Collection<StatementDossier> there = dossiers.statements(same.stream()
                .flatMap(link -> asked.claims().stream()
                        .filter(claim -> link.touches(id, claim.number()))
                        .map(claim -> link.across(id, claim.number()).statement()))
                .distinct()
                .toList());
        List<Elsewhere> found = new ArrayList<>();
        for (ClaimStatus mine : asked.claims())
            for (KnownLink link : same)
                if (link.touches(id, mine.number()))
                    decided(link.across(id, mine.number()), there)
                            .map(at -> new Elsewhere(mine.number(), true, at.claim(), at.dossier()))
                            .ifPresent(found::add);
        return found;
    }

    /** A claim in its statement. */
    private record At(ClaimStatus claim, StatementDossier dossier) {}

    private static Optional<At> decided(KnownLink.End end, Collection<StatementDossier> there) {
        return there.stream()
                .filter(dossier -> end.isOf(dossier.status().id()))
                .flatMap(dossier -> dossier.claims().stream()
                        .filter(claim -> claim.number() == end.claim() && stands(claim))
                        .map(claim -> new At(claim, dossier)))
                .findFirst();
    }

    private static boolean stands(ClaimStatus claim) {
        return claim.verdict() != null && !claim.stale();
    }

    private static Optional<Elsewhere> repeated(StatementDossier asked, StatementDossier repeat, ClaimStatus claim) {
        if (!stands(claim)) return Optional.empty();
        if (asked.claims().isEmpty()) return Optional.of(new Elsewhere(null, false, claim, repeat));
        return asked.claims().stream()
                .filter(mine -> mine.kind() == claim.kind() && says(mine, asked, claim, repeat))
                .findFirst()
                .map(mine -> new Elsewhere(mine.number(), false, claim, repeat));
    }

    private static boolean says(ClaimStatus mine, StatementDossier asked, ClaimStatus other, StatementDossier repeat) {
        return Folding.same(says(mine, asked), says(other, repeat));
    }

    private static String says(ClaimStatus claim, StatementDossier of) {
        String proposition = claim.proposition();
        return proposition == null ? of.status().text() : proposition;
    }

    private List<StatementId> repeats(StatementId statement) {
        return jdbc.sql("""
                select other.statement
                  from statement_status one
                  join statement_status other
                    on (other.repeats = coalesce(one.repeats, one.statement) or other.statement = one.repeats)
                   and other.statement <> one.statement and not other.cut
                 where one.statement = :statement and not one.cut and other.verdict is not null and not other.stale
                 order by other.position
                 limit :most
                """)
                .param("statement", statement.value())
                .param("most", MOST)
                .query((row, number) -> new Columns(row).id("statement", StatementId::new))
                .list();
    }
}
