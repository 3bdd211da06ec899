package stet.app.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import stet.app.capture.CaptureViews;
import stet.app.seal.SealViews;
import stet.app.security.CurrentPerson;
import stet.app.web.Form;
import stet.app.web.failure.NoSuchPage;
import stet.domain.source.SourceCommand.SeparateSources;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.domain.words.Blank;
import stet.infra.account.Scope;
import stet.infra.source.RelatedSources;
import stet.infra.source.SourceProspects;
import stet.infra.source.SourceSummary;
import stet.infra.source.Sources;
import stet.infra.statement.RestingClaims;
import stet.infra.whatif.BlastRadius;
import stet.infra.whatif.BlastRadius.Reached;

/** Puts all there is of a source onto its page, with what the person who looks at it may do. */
@Component
class SourceSight {
    static final String WITHDRAW = "withdraw-source";
    static final String ORIGIN = "rank-source";
    private static final String WORDS = "…";
    private static final int SOME = 10;

    private final Sources sources;
    private final RelatedSources related;
    private final RestingClaims resting;
    private final SourceProspects prospects;
    private final BlastRadius radius;
    private final CaptureViews captures;
    private final SealViews seals;

    SourceSight(
            Sources sources,
            RelatedSources related,
            RestingClaims resting,
            SourceProspects prospects,
            BlastRadius radius,
            CaptureViews captures,
            SealViews seals) {
        this.sources = sources;
        this.related = related;
        this.resting = resting;
        this.prospects = prospects;
        this.radius = radius;
        this.captures = captures;
        this.seals = seals;
    }

    /**
     * The page, with a form that was refused, if one was.
     *
     * @param other words of another source, which is looked for
     */
    String show(SourceId id, @Nullable Form refused, String other, CurrentPerson person, Model model) {
        SourceSummary source = sources.find(id).orElseThrow(() -> NoSuchPage.of(new UnknownSource(id)));
        boolean writes = person.may(Scope.WRITE);
        boolean withdrawable = writes && prospects.takes(new WithdrawSource(id, WORDS, person.actor()));
        List<Reached> reached = withdrawable ? radius.of(id) : List.of();
        model.addAttribute("source", source)
                .addAttribute("claims", resting.on(id))
                .addAttribute("withdrawable", withdrawable)
                .addAttribute("rankable", withdrawable && source.merger() == null)
                .addAttribute("separable", writes && prospects.takes(new SeparateSources(id, person.actor())))
                .addAttribute("radius", reached)
                .addAttribute("stale", reached.stream().mapToInt(Reached::stale).sum())
                .addAttribute("form", form(WITHDRAW, refused))
                .addAttribute("origin", form(ORIGIN, refused))
                .addAttribute("other", other)
                .addAttribute("choices", choices(source, other));
        captures.put(source, null, person, model);
        seals.put(id, model);
        return relate(source, model);
    }

    /** What it has to do with other sources. */
    String relate(SourceSummary source, Model model) {
        SourceId from = source.from();
        model.addAttribute("from", from == null ? null : sources.find(from).orElse(null))
                .addAttribute("resting", related.from(source.id()))
                .addAttribute("ofItsOrigin", related.ofItsOrigin(source.id()));
        return "source/page";
    }

    private static Form form(String id, @Nullable Form refused) {
        return refused != null && refused.id().equals(id) ? refused : Form.blank(id);
    }

    /** The sources that it may have its words from: those that are probably this one, and those that were looked for. */
    private List<Other> choices(SourceSummary source, String other) {
        Stream<Other> found = Blank.is(other)
                ? Stream.empty()
                : sources.citable(other.strip(), SOME).stream().map(each -> new Other(each, false));
        return Stream.concat(
                        related.probablyOne(source.id()).stream().map(each -> new Other(each, true)),
                        Stream.concat(
                                found, sources.findByAddress(other).stream().map(each -> new Other(each, false))))
                .filter(each -> !each.source().id().equals(source.id()))
                .collect(Collectors.toMap(
                        each -> each.source().id(), Function.identity(), (one, again) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** A source that may be meant; {@code alike}: one whose address is so much like this one's that it is probably this one. */
    record Other(SourceSummary source, boolean alike) {}
}
