package stet.infra.tlog.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The tree, its proofs and its tiles, beside a second implementation that only follows the definitions. */
class TreeProperties {

    @Property(tries = 10_000)
    void a_random_tree_and_its_proofs_are_those_of_the_definitions(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll long seed) {
        Random random = new Random(seed);
        NaiveTree naive = NaiveTree.random(size, random);
        int index = random.nextInt(size);
        int from = 1 + random.nextInt(size);
        Prover prover = new Prover(MemoryTiles.of(naive.leaves()), size);

        assertThat(prover.head()).isEqualTo(naive.head());
        InclusionProof inclusion = prover.inclusion(index);
        assertThat(inclusion.path()).isEqualTo(naive.inclusion(index));
        assertThat(inclusion.proves(naive.leaves().get(index), naive.head())).isTrue();
        ConsistencyProof consistency = prover.consistency(from);
        assertThat(consistency.path()).isEqualTo(naive.consistency(from));
        assertThat(consistency.proves(naive.first(from).head(), naive.head())).isTrue();
    }

    @Property(tries = 20)
    void a_large_tree_is_proved_from_a_few_tiles_at_any_of_its_sizes(
            @ForAll @IntRange(min = 60_000, max = 70_000) int stored, @ForAll long seed) {
        Random random = new Random(seed);
        NaiveTree all = NaiveTree.random(stored, random);
        MemoryTiles tiles = MemoryTiles.of(all.leaves());
        int size = 1 + random.nextInt(stored);
        NaiveTree naive = all.first(size);
        Prover prover = new Prover(tiles, size);

        assertThat(prover.head()).isEqualTo(naive.head());
        int index = random.nextInt(size);
        assertThat(prover.inclusion(index).path()).isEqualTo(naive.inclusion(index));
        int from = 1 + random.nextInt(size);
        assertThat(prover.consistency(from).path()).isEqualTo(naive.consistency(from));
        assertThat(tiles.reads()).isLessThanOrEqualTo(3);
        assertThat(tiles.size()).isEqualTo(stored + stored / 256 + stored / 65536);
    }

    @Property(tries = 1000)
    void a_tree_goes_on_from_its_tiles_as_if_never_stopped(
            @ForAll @IntRange(max = 1500) int size, @ForAll @IntRange(max = 300) int more, @ForAll long seed) {
        List<Hash> leaves = NaiveTree.random(size + more, new Random(seed)).leaves();
        MemoryTiles tiles = MemoryTiles.of(leaves.subList(0, size));
        Frontier resumed = Frontier.resume(size, tiles);
        leaves.subList(size, size + more).forEach(leaf -> resumed.append(leaf, tiles));
        assertThat(resumed.head()).isEqualTo(new Prover(MemoryTiles.of(leaves), size + more).head());
        assertThat(new Prover(tiles, size + more).head()).isEqualTo(resumed.head());
    }

    @Property(tries = 1000)
    void a_proof_changed_in_any_bit_proves_nothing(@ForAll @IntRange(min = 2, max = 300) int size, @ForAll long seed) {
        Random random = new Random(seed);
        NaiveTree tree = NaiveTree.random(size, random);
        Prover prover = new Prover(MemoryTiles.of(tree.leaves()), size);
        int index = random.nextInt(size);
        Hash leaf = tree.leaves().get(index);
        List<Hash> path = prover.inclusion(index).path();
        for (List<Hash> changed : changes(path, random))
            assertThat(new InclusionProof(index, changed).proves(leaf, tree.head()))
                    .isFalse();
        assertThat(new InclusionProof(index, path).proves(flipped(leaf, random), tree.head()))
                .isFalse();
        assertThat(new InclusionProof(index, path).proves(leaf, new TreeHead(size, flipped(tree.root(), random))))
                .isFalse();
        int other = (index + 1 + random.nextInt(size - 1)) % size;
        assertThat(new InclusionProof(other, path).proves(leaf, tree.head())).isFalse();
    }

    @Property(tries = 1000)
    void a_history_changed_in_any_bit_is_no_history(@ForAll @IntRange(min = 2, max = 300) int size, @ForAll long seed) {
        Random random = new Random(seed);
        NaiveTree tree = NaiveTree.random(size, random);
        int from = 1 + random.nextInt(size - 1);
        TreeHead older = tree.first(from).head();
        List<Hash> path = new Prover(MemoryTiles.of(tree.leaves()), size)
                .consistency(from)
                .path();
        for (List<Hash> changed : changes(path, random))
            assertThat(new ConsistencyProof(changed).proves(older, tree.head())).isFalse();
        ConsistencyProof proof = new ConsistencyProof(path);
        assertThat(proof.proves(new TreeHead(from, flipped(older.root(), random)), tree.head()))
                .isFalse();
        assertThat(proof.proves(older, new TreeHead(size, flipped(tree.root(), random))))
                .isFalse();
        assertThat(proof.proves(tree.head(), older)).isFalse();
        assertThat(proof.proves(TreeHead.EMPTY, tree.head())).isFalse();
    }

    private static List<List<Hash>> changes(List<Hash> path, Random random) {
        List<List<Hash>> changes = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(i, flipped(path.get(i), random));
            changes.add(flipped);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            changes.add(shorter);
        }
        for (int i = 0; i <= path.size(); i++) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(i, Hash.leaf(new byte[] {(byte) i}));
            changes.add(longer);
        }
        return changes;
    }

    private static Hash flipped(Hash hash, Random random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return Hash.of(bytes);
    }
}
