package stet.infra.text.sentence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import stet.infra.text.word.Characters;

/** The outermost pairs of brackets in a paragraph, each not too long to be one remark. */
final class Brackets {
    private static final int LONGEST = 500;
    private static final int DEEPEST = 50;

    private final NavigableMap<Integer, Integer> pairs;

    private Brackets(NavigableMap<Integer, Integer> pairs) {
        this.pairs = pairs;
    }

    static Brackets of(String view, int start, int end) {
        NavigableMap<Integer, Integer> pairs = new TreeMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = start; at < end; at++) {
            char c = view.charAt(at);
            if (Characters.opensBracket(c)) {
                if (open.size() == DEEPEST) open.removeLast();
                open.push(at);
            } else if (Characters.closesBracket(c)) {
                close(pairs, open, at);
            }
        }
        return new Brackets(pairs);
    }

    private static void close(NavigableMap<Integer, Integer> pairs, Deque<Integer> open, int at) {
        if (open.isEmpty()) return;
        int opened = open.pop();
        if (at - opened > LONGEST) return;
        while (!pairs.isEmpty() && pairs.lastKey() > opened) pairs.pollLastEntry();
        pairs.put(opened, at);
    }

    /** Where the bracket opens that is still open at this place, or -1. */
    int openAt(int place) {
        Map.Entry<Integer, Integer> pair = pairs.lowerEntry(place);
        return pair != null && pair.getValue() >= place ? pair.getKey() : -1;
    }
}
