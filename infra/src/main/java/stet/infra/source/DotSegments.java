package stet.infra.source;

import java.util.ArrayDeque;
import java.util.Deque;

/** The segments of a path that say "here" and "one up" (RFC 3986 section 5.2.4). */
final class DotSegments {
    private DotSegments() {}

    /** The path, which begins with a slash, as where it leads. */
    static String removed(String path) {
        Deque<String> segments = new ArrayDeque<>();
        String[] given = path.substring(1).split("/", -1);
        for (int at = 0; at < given.length; at++) {
            boolean dots = given[at].equals(".") || given[at].equals("..");
            if (given[at].equals("..")) segments.pollLast();
            if (!dots) segments.addLast(given[at]);
            else if (at == given.length - 1) segments.addLast("");
        }
        return "/" + String.join("/", segments);
    }
}
