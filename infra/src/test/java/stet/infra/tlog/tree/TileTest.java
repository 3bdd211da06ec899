package stet.infra.tlog.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiles and bundles of entries as C2SP tlog-tiles serves them. */
class TileTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 17, 5, tile/1/017.p/5",
        "0, 1000, 255, tile/0/x001/000.p/255",
        "7, 0, 1, tile/7/000.p/1"
    })
    void a_tile_has_one_path(int level, long index, int width, String path) {
        assertThat(new TileId(level, index, width).path()).isEqualTo(path);
        assertThat(TileId.parse(path)).isEqualTo(new TileId(level, index, width));
    }

    @Test
    void entries_have_the_path_of_their_tile() {
        TileId tile = new TileId(0, 1234, 5);
        assertThat(tile.entriesPath()).isEqualTo("tile/entries/x001/234.p/5");
        assertThat(TileId.parseEntries("tile/entries/x001/234.p/5")).isEqualTo(tile);
        assertThatThrownBy(() -> new TileId(1, 0, 5).entriesPath()).hasMessageContaining("level 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/00/000",
                "tile/64/000",
                "tile/0/1",
                "tile/0/0000",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/05",
                "tile/8/0/000",
                "tile/0/000/",
                "/tile/0/000",
                "tile/0/x999/x999/x999/x999/x999/x999/000",
                "tile/entries/000",
                "tile/0/٠٠٠"
            })
    void any_other_path_is_refused(String path) {
        assertThatThrownBy(() -> TileId.parse(path)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_tree_of_70000_has_the_tiles_of_the_specification() {
        assertThat(new Node(0, 69_999).tile(70_000)).isEqualTo(new TileId(0, 273, 112));
        assertThat(new Node(8, 272).tile(70_000)).isEqualTo(new TileId(1, 1, 17));
        assertThat(new Node(16, 0).tile(70_000)).isEqualTo(new TileId(2, 0, 1));
        assertThat(new Node(8, 0).tile(256)).isEqualTo(new TileId(1, 0, 1));
    }

    @Test
    void a_tile_is_its_hashes_one_after_another() {
        List<Hash> leaves = NaiveTree.random(5, new Random(1)).leaves();
        TileId id = new TileId(0, 0, 5);
        Map<TileId, Tile> read = MemoryTiles.of(leaves).read(List.of(id));
        byte[] bytes = read.get(id).bytes();
        assertThat(bytes).hasSize(5 * Hash.LENGTH).startsWith(leaves.getFirst().bytes());
        assertThat(Tile.parse(id, bytes).hashes()).isEqualTo(leaves);
        assertThatThrownBy(() -> Tile.parse(new TileId(0, 0, 4), bytes)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_bundle_holds_each_entry_behind_its_length() {
        List<byte[]> entries = List.of(bytes("a"), bytes(""), bytes("é"), new byte[EntryBundle.LONGEST_ENTRY]);
        byte[] bundle = EntryBundle.format(entries);
        assertThat(bundle).startsWith(0, 1, 'a', 0, 0, 0, 2);
        assertThat(EntryBundle.parse(bundle)).usingRecursiveComparison().isEqualTo(entries);
    }

    @Test
    void a_bundle_that_breaks_off_or_an_entry_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> EntryBundle.parse(new byte[] {0})).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EntryBundle.parse(new byte[] {0, 2, 'a'})).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EntryBundle.parse(new byte[2 * 257])).isInstanceOf(Malformed.class);
        List<byte[]> tooLong = List.of(new byte[EntryBundle.LONGEST_ENTRY + 1]);
        assertThatThrownBy(() -> EntryBundle.format(tooLong)).hasMessageContaining("use the export");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
