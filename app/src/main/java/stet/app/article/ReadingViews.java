package stet.app.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.article.ReadingView.Block;
import stet.app.article.ReadingView.Filter;
import stet.app.article.ReadingView.Repeated;
import stet.app.article.ReadingView.Unit;
import stet.app.security.CurrentPerson;
import stet.app.statement.StatementPanel;
import stet.app.statement.StatementPanels;
import stet.app.web.Form;
import stet.app.web.ProgressBar;
import stet.app.web.Words;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.domain.text.StatementKind;
import stet.domain.words.Isolated;
import stet.infra.article.ArticleProgress;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.audit.AuditEntry;
import stet.infra.fix.KnownFixes;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;

/** Puts together what the page of an article shows. */
@Component
class ReadingViews {
    private final Articles articles;

    private final Dossiers dossiers;
    private final StatementPanels panels;
    private final KnownFixes fixes;

    ReadingViews(Articles articles, Dossiers dossiers, StatementPanels panels, KnownFixes fixes) {
        this.articles = articles;
        this.dossiers = dossiers;
        this.panels = panels;
        this.fixes = fixes;
    }

    /**
     * The page as this person sees it; empty when there is no such article, or the statement is none of it.
     *
     * @param claim which of its claims is shown, if there are several; absent for the least settled one
     * @param at the place of a statement that the page shows when none is selected
     * @param typed a form that was refused or is being filled in
     */
    Optional<ReadingView> of(
            ArticleId article,
            @Nullable StatementId selected,
            @Nullable Integer claim,
            int at,
            @Nullable StatementFilter only,
            CurrentPerson person,
            @Nullable Form typed) {
        ArticleSummary summary = articles.summary(article).orElse(null);
        if (summary == null) return Optional.empty();
        if (selected == null) return Optional.of(view(summary, null, at, only, person.person(), null));
        return panels.of(selected, claim, person, typed)
                .filter(panel -> panel.status().article().equals(article))
                .map(panel -> view(summary, panel, panel.status().position(), only, person.person(), null));
    }

    /**
     * The page as of a moment, on which nothing can be done; to be asked where that moment is read. Empty when the article
     * was not there yet, or the statement was none of it.
     *
     * @param history what had happened to the statement, the newest first
     */
    Optional<ReadingView> then(
            ArticleId article,
            @Nullable StatementId selected,
            int at,
            Person person,
            String asOf,
            List<AuditEntry> history) {
        ArticleSummary summary = articles.summary(article).orElse(null);
        if (summary == null) return Optional.empty();
        if (selected == null) return Optional.of(view(summary, null, at, null, person, asOf));
        return dossiers.statements(List.of(selected)).stream()
                .filter(dossier -> dossier.status().article().equals(article))
                .map(dossier -> panels.then(dossier, history, fixes.of(selected)))
                .map(panel -> view(summary, panel, panel.status().position(), null, person, asOf))
                .findFirst();
    }

    private ReadingView view(
            ArticleSummary article,
            @Nullable StatementPanel panel,
            int at,
            @Nullable StatementFilter only,
            Person person,
            @Nullable String asOf) {
        TextPart part = TextPart.around(at, article.progress().statements());
        ArticleAddress address =
                new ArticleAddress(article.id(), only == null ? null : only.wireName(), part.from(), asOf);
        StatementId selected = panel == null ? null : panel.status().id();
        PendingFixes pending = PendingFixes.of(fixes.of(article.id()));
        ReadingText text = text(article.id(), part);
        Direction direction = Direction.of(text.words(), Direction.LTR);
        return new ReadingView(
                article,
                ProgressBar.of(article.progress()),
                filters(article, only, address, pending, person),
                direction,
                part,
                part.isFirst() ? null : address.of(part.before()),
                part.isLast() ? null : address.of(part.behind()),
                text.blocks().stream()
                        .map(block -> block(block, direction, selected, address, pending, person))
                        .toList(),
                Isolated.closed(text.rest()),
                address.only(),
                panel,
                panel == null ? begin(article, address, person) : null,
                address.page(),
                pending.accepted());
    }

    /** What was found about some statements of a page, by their ids. */
    Map<String, List<Found>> found(Stream<Unit> units) {
        List<StatementId> told = units.filter(Unit::told)
                .map(unit -> new StatementId(UUID.fromString(unit.statement())))
                .toList();
        return dossiers.statements(told).stream()
                .collect(Collectors.toMap(each -> each.status().id().toString(), Found::of));
    }

    private ReadingText text(ArticleId article, TextPart part) {
        return ReadingText.of(
                articles.text(article).orElse(""),
                dossiers.statements(article, part.from() - 1, part.length()),
                part.isLast());
    }

    /** The first statement that is not settled, to begin with. */
    private @Nullable Unit begin(ArticleSummary article, ArticleAddress address, Person person) {
        if (article.progress().settled() == article.progress().statements()) return null;
        return dossiers.firstUnsettled(article.id(), 0)
                .map(open -> unit(
                        ReadingText.Block.of(open),
                        0,
                        Direction.LTR,
                        null,
                        address,
                        PendingFixes.of(List.of()),
                        person))
                .orElse(null);
    }

    private static Block block(
            ReadingText.Block block,
            Direction around,
            @Nullable StatementId selected,
            ArticleAddress address,
            PendingFixes pending,
            Person person) {
        Direction direction = Direction.of(block.words(), around);
        return new Block(
                block.kind() == StatementKind.HEADING,
                block.kind().name().toLowerCase(Locale.ROOT),
                direction,
                IntStream.range(0, block.places().size())
                        .mapToObj(at -> unit(block, at, direction, selected, address, pending, person))
                        .toList());
    }

    private static Unit unit(
            ReadingText.Block block,
            int at,
            Direction around,
            @Nullable StatementId selected,
            ArticleAddress address,
            PendingFixes pending,
            Person person) {
        StatementStatus status = block.places().get(at).status();
        boolean isSelected = status.id().equals(selected);
        return new Unit(
                status.id().toString(),
                "s" + status.position(),
                status.position(),
                address.selecting(status.id(), status.position()),
                Isolated.closed(status.text()),
                Direction.of(status.text(), around),
                Words.of(status.status()),
                status.verdict() == null ? null : Words.of(status.verdict()),
                status.stale(),
                isSelected,
                style(block, at, isSelected, pending, person),
                Found.isAny(status),
                repeated(status, address),
                pending.of(status),
                Isolated.closed(block.places().get(at).loose()));
    }

    private static String style(
            ReadingText.Block block, int at, boolean selected, PendingFixes pending, Person person) {
        StatementStatus status = block.places().get(at).status();
        List<String> style =
                new ArrayList<>(List.of("s", Words.of(status.status()).kind()));
        if (status.stale()) style.add("is-stale");
        if (StatementFilter.isMine(status, person)) style.add("is-mine");
        if (!pending.style(status.id()).isEmpty()) style.add(pending.style(status.id()));
        if (block.sharesItsLine(at))
            style.add("is-shared row-" + block.places().get(at).slot());
        if (selected) style.add("is-selected");
        return String.join(" ", style);
    }

    private static @Nullable Repeated repeated(StatementStatus status, ArticleAddress address) {
        return status.repeats() == null || status.repeatsPosition() == null
                ? null
                : new Repeated(status.repeatsPosition(), address.selecting(status.repeats(), status.repeatsPosition()));
    }

    private List<Filter> filters(
            ArticleSummary article,
            @Nullable StatementFilter chosen,
            ArticleAddress address,
            PendingFixes pending,
            Person person) {
        ArticleProgress progress = article.progress();
        int mine = dossiers.countOf(article.id(), person);
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(null, null, "All", progress.statements(), address.showing(null), chosen == null));
        Arrays.stream(StatementFilter.values())
                .map(only -> new Filter(
                        only.wireName(),
                        only.state(),
                        only.words(),
                        only.count(progress, pending.open(), mine),
                        address.showing(only.wireName()),
                        only == chosen))
                .forEach(filters::add);
        return List.copyOf(filters);
    }
}
