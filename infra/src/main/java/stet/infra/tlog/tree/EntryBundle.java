package stet.infra.tlog.tree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The entries under one tile, each with its length before it (C2SP tlog-tiles, Log entries). */
public final class EntryBundle {

    /** The longest entry that the format can carry; a tile over a longer one has no bundle. */
    public static final int LONGEST_ENTRY = 0xFFFF;

    private EntryBundle() {}

    public static byte[] format(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY)
                throw new Malformed("An entry of " + entry.length + " bytes is too long for a bundle; use the export.");
            bundle.write(entry.length >> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    public static List<byte[]> parse(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) entries.add(entry(rest));
        if (entries.size() > TileId.WIDTH)
            throw new Malformed("A bundle has no more than " + TileId.WIDTH + " entries.");
        return entries;
    }

    private static byte[] entry(ByteBuffer rest) {
        if (rest.remaining() < Short.BYTES) throw new Malformed("The bundle ends within a length.");
        byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
        if (rest.remaining() < entry.length) throw new Malformed("The bundle ends within an entry.");
        rest.get(entry);
        return entry;
    }
}
