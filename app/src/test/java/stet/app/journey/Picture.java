package stet.app.journey;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A picture of a page made small: pages have few colours, and their commonest are enough. */
final class Picture {
    private static final int COLOURS = 32;
    private static final int SHADES = 0xffc0c0c0;

    private Picture() {}

    static byte[] small(byte[] png) throws IOException {
        BufferedImage all = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = all.getRGB(0, 0, all.getWidth(), all.getHeight(), null, 0, all.getWidth());
        List<Integer> palette = commonest(pixels);
        Map<Integer, Integer> nearest = new HashMap<>();
        BufferedImage few =
                new BufferedImage(all.getWidth(), all.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        for (int at = 0; at < pixels.length; at++) {
            int index = nearest.computeIfAbsent(pixels[at], colour -> nearest(palette, colour));
            few.getRaster().setSample(at % all.getWidth(), at / all.getWidth(), 0, index);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(few, "png", out);
        return out.toByteArray();
    }

    /** The commonest of each hue and shade: a mark's colour is rare, and no grey may stand for it. */
    private static List<Integer> commonest(int[] pixels) {
        Map<Integer, Long> counted =
                Arrays.stream(pixels).boxed().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        Map<Integer, Map.Entry<Integer, Long>> ofEachShade = new HashMap<>();
        for (Map.Entry<Integer, Long> each : counted.entrySet())
            ofEachShade.merge(
                    each.getKey() & SHADES, each, (one, other) -> one.getValue() >= other.getValue() ? one : other);
        return ofEachShade.values().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static IndexColorModel model(List<Integer> palette) {
        int[] colours = palette.stream().mapToInt(each -> each).toArray();
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int nearest(List<Integer> palette, int colour) {
        int best = 0;
        for (int at = 1; at < palette.size(); at++)
            if (distance(palette.get(at), colour) < distance(palette.get(best), colour)) best = at;
        return best;
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int by = ((one >> shift) & 0xff) - ((other >> shift) & 0xff);
            distance += by * by;
        }
        return distance;
    }
}
