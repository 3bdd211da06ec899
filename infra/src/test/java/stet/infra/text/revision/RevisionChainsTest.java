package stet.infra.text.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.CarryStatement;
import stet.domain.statement.StatementCommand.ChangeStatement;
import stet.domain.statement.StatementCommand.CutStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.text.Context;
import stet.domain.text.Place;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Verdict;
import stet.infra.text.NormalisedText;
import stet.infra.text.Segment;
import stet.infra.text.Segmenter;
import stet.infra.text.revision.Draft.Sentence;

/** Chains of revisions as editors make them, of which it is known what became of every sentence. */
class RevisionChainsTest {
    private static final int CHAINS = 800;
    private static final int REVISIONS = 6;
    private static final Actor ADA = new Actor(new Person("ada"), "Ada", Actor.Kind.PERSON);
    private static final Actor BEN = new Actor(new Person("ben"), "Ben", Actor.Kind.PERSON);

    private final Map<String, int[]> rates = new LinkedHashMap<>();
    private int otherwise;

    @Test
    void no_verdict_ever_stands_on_other_words_and_every_range_is_exact() {
        for (int seed = 0; seed < CHAINS; seed++) new Chain(new Random(seed)).run();
        rates.forEach((what, rate) ->
                System.out.printf("%-40s %6d of %6d  %.4f%n", what, rate[0], rate[1], rate[0] / (double) rate[1]));
        System.out.printf("among same words, taken for another     %6d%n", otherwise);
        assertThat(rate("unchanged or moved, carried")).isGreaterThanOrEqualTo(.99);
        assertThat(rate("edited, recognised as changed")).isGreaterThanOrEqualTo(.95);
        assertThat(rate("deleted, cut")).isEqualTo(1);
    }

    private static boolean isCarried(Row<UUID> row) {
        return row.change() == Change.CARRIED || row.change() == Change.MOVED;
    }

    private double rate(String what) {
        int[] rate = rates.get(what);
        return rate[0] / (double) rate[1];
    }

    private void count(String what, boolean right) {
        int[] rate = rates.computeIfAbsent(what, first -> new int[2]);
        if (right) rate[0]++;
        rate[1]++;
    }

    /** One article through its revisions, each statement by the rules of the newsroom. */
    private final class Chain {
        private final Random random;
        private final Draft draft;
        private final Map<UUID, Statement> statements = new LinkedHashMap<>();
        private final Map<UUID, Integer> names = new HashMap<>();
        private final Map<UUID, String> verified = new HashMap<>();
        private List<UUID> standing = List.of();
        private int revision = 1;

        Chain(Random random) {
            this.random = random;
            this.draft = new Draft(random);
        }

        void run() {
            revise();
            while (revision++ < REVISIONS) {
                verifySome();
                Map<Integer, String> before = draft.byName();
                List<Sentence> order = draft.sentences();
                for (int edits = 1 + random.nextInt(4); edits > 0; edits--) draft.edit();
                Map<UUID, Integer> namesBefore = new HashMap<>(names);
                List<Row<UUID>> rows = revise();
                score(rows, before, order, namesBefore);
                noVerdictIsOnOtherWords();
            }
        }

        private List<Row<UUID>> revise() {
            String text = draft.text();
            List<Segment> segments = new Segmenter().segment(text);
            List<Sentence> sentences = draft.sentences();
            assertThat(segments.stream().map(each -> text.substring(each.start(), each.end())))
                    .as("the sentences are told apart")
                    .isEqualTo(sentences.stream().map(Sentence::text).toList());
            List<Row<UUID>> rows = Comparison.of(stood(true), stood(false), text, segments, List.of());
            Set<UUID> once = new HashSet<>();
            List<UUID> now = new ArrayList<>();
            for (Row<UUID> row : rows) {
                UUID id = row.statement() == null ? new UUID(random.nextLong(), random.nextLong()) : row.statement();
                assertThat(once.add(id)).as("each statement is in one row").isTrue();
                give(id, command(row, id, text));
                if (row.segment() == null) continue;
                assertThat(row.segment()).isEqualTo(now.size());
                TextRange range = statements.get(id).place().orElseThrow().range();
                assertThat(range.of(text))
                        .isEqualTo(sentences.get(row.segment()).text());
                names.put(id, sentences.get(row.segment()).name());
                now.add(id);
            }
            assertThat(once).containsAll(standing);
            assertThat(now).hasSize(segments.size());
            standing = now;
            return rows;
        }

        private List<Stood<UUID>> stood(boolean now) {
            List<Stood<UUID>> stood = new ArrayList<>();
            for (UUID id : now ? standing : List.copyOf(statements.keySet())) {
                Statement statement = statements.get(id);
                if (now == statement.isCut()) continue;
                if (!now && !statement.isCut()) continue;
                Place place = statement.place().orElseThrow();
                stood.add(new Stood<>(id, place.text(), place.context()));
            }
            return stood;
        }

        private StatementCommand command(Row<UUID> row, UUID id, String text) {
            StatementId statement = new StatementId(id);
            if (row.change() == Change.CUT) return new CutStatement(statement, revision, ADA);
            TextRange range = row.range();
            Place place = new Place(
                    revision,
                    row.segment() + 1,
                    range,
                    range.of(text),
                    StatementKind.SENTENCE,
                    Context.around(range, text));
            return switch (row.change()) {
                case NEW ->
                    new RecordStatement(
                            statement,
                            new ArticleId(new UUID(0, 1)),
                            revision,
                            place.position(),
                            range,
                            place.text(),
                            place.kind(),
                            place.context(),
                            null,
                            null,
                            ADA);
                case CHANGED -> new ChangeStatement(statement, place, null, false, false, ADA);
                default -> new CarryStatement(statement, place, null, row.change() == Change.MOVED, ADA);
            };
        }

        private void give(UUID id, StatementCommand command) {
            Statement statement = statements.getOrDefault(id, Statement.unrecorded());
            Accepted<StatementEvent> accepted = (Accepted<StatementEvent>) statement.decide(command, Facts.NONE);
            for (StatementEvent event : accepted.events()) statement = statement.evolve(event);
            statements.put(id, statement);
        }

        private void verifySome() {
            for (UUID id : standing) {
                if (statements.get(id).workflow() != Workflow.UNTRIAGED || random.nextBoolean()) continue;
                StatementId statement = new StatementId(id);
                give(id, new FlagClaim(statement, null, null, ADA));
                give(
                        id,
                        new ProposeVerdict(
                                statement,
                                null,
                                new ReasonedVerdict(
                                        Verdict.NOT_ENOUGH_EVIDENCE,
                                        null,
                                        "Nobody knows.",
                                        null,
                                        "Nobody keeps records."),
                                ADA));
                give(id, new MarkVerified(statement, null, null, BEN));
                verified.put(id, statements.get(id).place().orElseThrow().text());
            }
        }

        private void noVerdictIsOnOtherWords() {
            verified.forEach((id, words) -> {
                Statement statement = statements.get(id);
                String now = statement.place().orElseThrow().text();
                if (!statement.isStale())
                    assertThat(NormalisedText.of(now)).as("verified words").isEqualTo(NormalisedText.of(words));
            });
        }

        private void score(
                List<Row<UUID>> rows,
                Map<Integer, String> before,
                List<Sentence> order,
                Map<UUID, Integer> namesBefore) {
            Map<Integer, Row<UUID>> rowOf = new HashMap<>();
            Map<Integer, Integer> becameOf = new HashMap<>();
            for (Row<UUID> row : rows) {
                Integer name = row.statement() == null ? null : namesBefore.get(row.statement());
                if (name == null || !before.containsKey(name)) continue;
                rowOf.put(name, row);
                if (row.segment() != null)
                    becameOf.put(name, draft.sentences().get(row.segment()).name());
            }
            Map<Integer, String> after = draft.byName();
            Allowed allowed = new Allowed(order, draft.sentences());
            before.forEach((name, text) -> {
                Row<UUID> row = rowOf.get(name);
                boolean itself = name.equals(becameOf.get(name));
                @Nullable String now = after.get(name);
                boolean repeated = allowed.isRepeated(text);
                if (now == null) {
                    if (!repeated && allowed.hasNoPiece(text, before))
                        count("deleted, cut", row.change() == Change.CUT);
                } else if (!NormalisedText.of(now).equals(NormalisedText.of(text))) {
                    count("edited, recognised as changed", row.change() == Change.CHANGED && itself);
                    assertThat(row.change()).isIn(Change.CHANGED, Change.CUT, Change.CARRIED, Change.MOVED);
                } else if (allowed.is(name)) {
                    boolean carried = isCarried(row);
                    count("unchanged or moved, carried", carried && itself);
                    if (carried && !itself) otherwise++;
                } else count("same words in no matching place, stale", row.change() == Change.CHANGED);
            });
            becameOf.forEach((one, other) -> {
                if (one.equals(other) || !one.equals(becameOf.get(other)) || allowed.areTwins(one, other)) return;
                assertThat(isCarried(rowOf.get(one)) && isCarried(rowOf.get(other)))
                        .as("%s and %s swapped: %s%n%s%n%s", one, other, order, draft.sentences(), rows)
                        .isFalse();
            });
        }
    }

    /** What the rule allows, by what is known. */
    private static final class Allowed {
        private final List<String> old;
        private final List<String> now;
        private final List<Integer> oldNames;
        private final List<Integer> nowNames;

        Allowed(List<Sentence> old, List<Sentence> now) {
            this.old = old.stream().map(each -> NormalisedText.of(each.text())).toList();
            this.now = now.stream().map(each -> NormalisedText.of(each.text())).toList();
            this.oldNames = old.stream().map(Sentence::name).toList();
            this.nowNames = now.stream().map(Sentence::name).toList();
        }

        boolean is(int name) {
            int i = oldNames.indexOf(name);
            int j = nowNames.indexOf(name);
            return !isRepeated(old.get(i))
                    || at(old, i - 1).equals(at(now, j - 1))
                    || at(old, i + 1).equals(at(now, j + 1));
        }

        /** Nobody who reads both texts can tell which of two is which that say the same beside each other. */
        boolean areTwins(int one, int other) {
            return Math.abs(oldNames.indexOf(one) - oldNames.indexOf(other)) == 1
                    || Math.abs(nowNames.indexOf(one) - nowNames.indexOf(other)) == 1;
        }

        boolean isRepeated(String text) {
            String words = NormalisedText.of(text);
            return old.stream().filter(words::equals).count() > 1
                    || now.stream().filter(words::equals).count() > 1;
        }

        /** Whether the new text has no sentence that was made of it: one that it was merged into, or split from it. */
        boolean hasNoPiece(String text, Map<Integer, String> before) {
            List<String> words = List.of(NormalisedText.of(text).split("[ .]"));
            return nowNames.stream()
                    .filter(name -> !before.containsKey(name))
                    .map(name -> now.get(nowNames.indexOf(name)))
                    .noneMatch(each -> words.stream()
                                    .filter(List.of(each.split("[ .]"))::contains)
                                    .count()
                            > words.size() / 3);
        }

        private static String at(List<String> words, int at) {
            return at < 0 || at >= words.size() ? "" : words.get(at);
        }
    }
}
