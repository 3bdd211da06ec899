package stet.infra.tlog.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Consecutive hashes of one level, which the levels between it and the next tile's are computed from. */
public record Tile(TileId id, List<Hash> hashes) {
    public Tile {
        hashes = List.copyOf(hashes);
        if (hashes.size() != id.width())
            throw new Malformed("Tile " + id.path() + " has " + hashes.size() + " hashes, not " + id.width() + ".");
    }

    /** The hashes one after another, as tiles are served. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(hashes.size() * Hash.LENGTH);
        for (Hash hash : hashes) bytes.writeBytes(hash.bytes());
        return bytes.toByteArray();
    }

    public static Tile parse(TileId id, byte[] bytes) {
        if (bytes.length != id.width() * Hash.LENGTH)
            throw new Malformed("Tile " + id.path() + " can't have " + bytes.length + " bytes.");
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Hash.LENGTH)
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
        return new Tile(id, hashes);
    }

    /** The hash over {@code 1 << height} of its hashes, beginning with the first. */
    Hash subtree(int first, int height) {
        if (height == 0) return hashes.get(first);
        return Hash.node(subtree(first, height - 1), subtree(first + (1 << (height - 1)), height - 1));
    }
}
