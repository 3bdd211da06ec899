package stet.infra.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.source.Source;
import stet.domain.source.SourceId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand.RevisionCommand;
import stet.domain.statement.StatementId;
import stet.domain.verdict.ReasonedVerdict;
import stet.infra.desk.StreamState;
import stet.infra.source.SourcesAtHand;
import stet.infra.statement.ArticleStatements;

/** What would become of an article's verdicts, and whether it would be clear: the rules are asked, and nothing is recorded. */
@Component
public class WhatIf {
    private final ArticleStatements statements;
    private final RevisionAgain revisions;
    private final SourcesAtHand sources;
    private final Conclusions conclusions;

    WhatIf(ArticleStatements statements, RevisionAgain revisions, SourcesAtHand sources, Conclusions conclusions) {
        this.statements = statements;
        this.revisions = revisions;
        this.sources = sources;
        this.conclusions = conclusions;
    }

    /**
     * What would be.
     *
     * @param effects the statements of which anything would be otherwise, in reading order
     * @param missing the statements that would keep the article from being clear, in reading order
     * @param added what a revision would have besides, which nobody has judged yet
     */
    public record Outcome(boolean clearNow, List<Effect> effects, List<Effect> missing, List<String> added) {
        /** Rule 6. */
        public boolean isClear() {
            return missing.isEmpty() && added.isEmpty();
        }
    }

    /** What would become of an article if something were so. */
    public Outcome of(ArticleId article, Supposition supposed) {
        RevisionAgain.Text text = Optional.ofNullable(supposed.revision())
                .map(revision -> revisions.of(article, revision))
                .orElse(RevisionAgain.Text.NO_OTHER);
        List<Effect> all = effects(statements.of(article), supposed, text.commands());
        return new Outcome(
                all.stream().allMatch(each -> each.now().isClear()),
                all.stream().filter(Effect::isAny).toList(),
                all.stream().filter(each -> !each.isClear()).toList(),
                text.added());
    }

    /** What would become of every claim that rests on a source if it were withdrawn. */
    public List<Effect> withdrawing(SourceId source, Collection<StatementId> resting) {
        Map<UUID, StreamState<Statement>> states = new HashMap<>(statements.of(resting));
        states.values().removeIf(each -> !each.state().sources().contains(source));
        return effects(states, new Supposition(source, null, null), Map.of());
    }

    private List<Effect> effects(
            Map<UUID, StreamState<Statement>> states,
            Supposition supposed,
            Map<StatementId, RevisionCommand> revision) {
        Map<StatementId, Map<Integer, ReasonedVerdict>> proposed = conclusions.of(states.keySet());
        List<Supposed> all = new ArrayList<>();
        states.forEach((id, state) -> {
            Supposed each = Supposed.of(new StatementId(id), state.state());
            RevisionCommand command = revision.get(each.id());
            if (command != null) each = each.given(command);
            all.add(supposed.withdrawn() == null ? each : each.withdrawn(supposed.withdrawn()));
        });
        Facts facts = facts(all).asking(Objects.requireNonNullElse(supposed.origins(), Facts.ORIGINS));
        return all.stream()
                .map(each -> each.effect(proposed, facts))
                .sorted(Comparator.comparingInt(effect -> effect.place().position()))
                .toList();
    }

    private Facts facts(List<Supposed> all) {
        Set<SourceId> rests =
                all.stream().flatMap(each -> each.then().sources().stream()).collect(Collectors.toSet());
        Map<SourceId, Source> known = rests.isEmpty() ? Map.of() : sources.allNow(rests);
        return Facts.ofSources(known);
    }
}
