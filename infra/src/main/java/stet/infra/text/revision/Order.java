package stet.infra.text.revision;

import java.util.Arrays;

/** Which statements kept their order: as many as possible, and all others moved. */
final class Order {
    private Order() {}

    /**
     * The longest rising part of a list of places.
     *
     * @param places a place for each statement, or -1 for one that has none
     */
    static boolean[] kept(int[] places) {
        int[] ends = new int[places.length];
        int[] before = new int[places.length];
        int length = 0;
        for (int at = 0; at < places.length; at++) {
            if (places[at] < 0) continue;
            int slot = slot(places, ends, length, places[at]);
            before[at] = slot == 0 ? -1 : ends[slot - 1];
            ends[slot] = at;
            length = Math.max(length, slot + 1);
        }
        boolean[] kept = new boolean[places.length];
        Arrays.fill(kept, false);
        for (int at = length == 0 ? -1 : ends[length - 1]; at >= 0; at = before[at]) kept[at] = true;
        return kept;
    }

    /** The first of the parts so far that ends behind a place. */
    private static int slot(int[] places, int[] ends, int length, int place) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[ends[middle]] < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
