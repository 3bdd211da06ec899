package stet.domain.source;

import java.net.IDN;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.words.Blank;
import stet.domain.words.Folding;

/**
 * Who first reported what a source says. It belongs to the source, whichever claim rests on it.
 *
 * @param name as it is shown; compared folded
 * @param isNamed whether somebody said so; else it is the source's publisher, its host, or its title
 */
public record Origin(String name, boolean isNamed) {
    private static final Pattern HOST = Pattern.compile("^\\s*[A-Za-z]+://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:]+)");

    static Origin named(String name) {
        return new Origin(name, true);
    }

    /** Somebody's word for it, else the publisher, the host, the title: in this order, on every way in. */
    static Origin of(SourceRegistered source) {
        String named = Blank.toAbsent(source.origin());
        if (named != null) return named(named);
        String publisher = Blank.toAbsent(source.publisher());
        if (publisher != null) return new Origin(publisher, false);
        String host = host(source.url());
        return new Origin(host == null ? source.title() : host, false);
    }

    private static @Nullable String host(@Nullable String url) {
        Matcher host = HOST.matcher(url == null ? "" : url);
        return host.find() ? IDN.toUnicode(host.group(1), IDN.ALLOW_UNASSIGNED) : null;
    }

    /** Whether this is another spelling of the name. */
    public boolean is(String other) {
        return Folding.same(name, other);
    }
}
