package stet.app.statement;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.words.Blank;
import stet.infra.source.SourceSummary;

/** Who first reported what a source says, when nobody said who: its own origin, its publisher, its host or its title. */
public final class Origins {
    private Origins() {}

    public static String of(SourceSummary source) {
        return first(source.origin(), source.publisher(), source.url(), source.title());
    }

    public static String of(RegisterSource source) {
        return first(source.origin(), source.publisher(), source.url(), source.title());
    }

    private static String first(
            @Nullable String origin, @Nullable String publisher, @Nullable String url, String title) {
        if (origin != null && !Blank.is(origin)) return origin;
        if (publisher != null && !Blank.is(publisher)) return publisher;
        String host = host(url);
        return host == null ? title : host;
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            String host = url == null ? null : URI.create(url).getHost();
            return host == null ? null : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
