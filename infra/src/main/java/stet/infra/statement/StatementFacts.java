package stet.infra.statement;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.account.Custody;
import stet.domain.evidence.Attachment;
import stet.domain.source.Source;
import stet.domain.source.SourceId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.infra.captured.SoughtPassages;
import stet.infra.source.SourcesAtHand;

/** What a statement's rules must know of the world, read from the log: for what is done, and for what is offered. */
@Component
public final class StatementFacts {
    private final SourcesAtHand sources;
    private final Checkers checkers;
    private final Custodians custodians;
    private final SoughtPassages passages;
    private final RuleProperties rules;

    StatementFacts(
            SourcesAtHand sources,
            Checkers checkers,
            Custodians custodians,
            SoughtPassages passages,
            RuleProperties rules) {
        this.sources = sources;
        this.checkers = checkers;
        this.custodians = custodians;
        this.passages = passages;
        this.rules = rules;
    }

    /** For whatever this person may do next. */
    Facts of(Statement statement, Person by) {
        return new Facts(rests(statement), checkers.checkers(), custody(statement, by), checkers.editors())
                .askingForCaptures(rules.capturedEvidence());
    }

    /** For several commands that concern these people, whatever the statement. */
    public Facts of(Set<Person> people) {
        return new Facts(Map.of(), checkers.checkers(), custodians.behind(people), checkers.editors());
    }

    /** What came of looking for a passage that is to be attached; what was seen for another claim isn't looked for again. */
    Facts ofPassage(Attachment passage) {
        return passage.sighting() == null
                ? Facts.NONE.with(
                        passages.of(passage.source(), passage.excerpt()).orElse(null))
                : Facts.NONE;
    }

    /** The same of the new words of one that is there. */
    Facts ofPassage(Statement statement, AmendAttachment amend) {
        return statement.claims().values().stream()
                .flatMap(claim -> claim.evidence().find(amend.attachment()).stream())
                .findFirst()
                .flatMap(passage -> passages.of(passage.source(), amend.excerpt()))
                .map(Facts.NONE::with)
                .orElse(Facts.NONE);
    }

    Facts ofCheckers() {
        return Facts.ofCheckers(checkers.checkers());
    }

    Facts ofEditors() {
        return Facts.ofEditors(checkers.editors());
    }

    /** One source is one origin, whoever named it; of several, the log says which they have by now. */
    Facts ofSources(Statement statement) {
        return Facts.ofSources(rests(statement)).askingForCaptures(rules.capturedEvidence());
    }

    /** The same of these sources, whatever rests on them. */
    public Facts ofSources(Set<SourceId> ids) {
        return Facts.ofSources(sources.now(ids)).askingForCaptures(rules.capturedEvidence());
    }

    private Map<SourceId, Source> rests(Statement statement) {
        Set<SourceId> ids = statement.sources();
        return ids.size() < 2 ? Map.of() : sources.now(ids);
    }

    /** Whose hands could be behind the two accounts is asked once it is known whose the verdict is. */
    Facts ofHands(Statement statement, Person signing) {
        return Facts.ofCustody(custody(statement, signing));
    }

    private Map<Person, Custody> custody(Statement statement, Person signing) {
        Set<Person> hands = new HashSet<>(statement.proposers());
        if (hands.isEmpty()) return Map.of();
        hands.add(signing);
        return custodians.behind(hands);
    }
}
