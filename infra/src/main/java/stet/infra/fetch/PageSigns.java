package stet.infra.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Looks at a fetched page for signs that it is another than the one that was asked for. Few and plain ones: each can be said in
 * a sentence, and a page that has none of them is not vouched for.
 */
final class PageSigns {
    /** What these look for stands at the top; no more of a stranger's page is read here. */
    private static final int AS_MUCH_AS_IS_READ = 256 * 1024;

    private static final int FEW_WORDS = 120;
    private static final int HARDLY_ANY_WORDS = 15;
    private static final Pattern CHALLENGE_TITLE = Pattern.compile(
            "(?iu).*(?:just a moment|attention required|are you (?:a )?(?:human|robot)|pardon our interruption|ddos-guard"
                    + "|access denied|security check|verify(?:ing)? (?:that )?you are (?:a )?human|bot verification|captcha).*");
    private static final String CHALLENGE_PARTS =
            ".g-recaptcha, .h-captcha, .cf-turnstile, [id^=cf-chl], script[src*=challenge-platform], iframe[src*=captcha]";
    private static final Pattern CONSENT_HOST = Pattern.compile("(?i)(?:consent|consents|guce|privacy|cmp)\\..*");
    private static final Pattern CONSENT_TITLE = Pattern.compile(
            "(?iu).*(?:before you continue|bevor sie fortfahren|avant de continuer"
                    + "|antes de continuar|cookie consent|consent to|your privacy choices|privacy settings|we value your privacy).*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PageSigns() {}

    static Set<PageSign> of(PageAddress asked, Exchange last, Path content) throws IOException {
        Set<PageSign> signs = EnumSet.noneOf(PageSign.class);
        if (last.status() >= 300) signs.add(PageSign.ERROR);
        if (isFrontPage(last.page()) && !isFrontPage(asked)) signs.add(PageSign.FRONT_PAGE);
        if (last.headers().contains("cf-mitigated", "challenge")) signs.add(PageSign.CHALLENGE);
        if (CONSENT_HOST.matcher(last.page().host()).matches()
                && !last.page().host().equals(asked.host())) signs.add(PageSign.CONSENT);
        if (isHtml(last.headers())) signs.addAll(in(page(last.page(), content)));
        return signs;
    }

    private static Set<PageSign> in(Document page) {
        Set<PageSign> signs = EnumSet.noneOf(PageSign.class);
        String title = page.title() + " " + page.select("h1").text();
        long words = BLANKS.splitAsStream(page.text().strip())
                .filter(word -> !word.isEmpty())
                .count();
        boolean few = words < FEW_WORDS;
        if (few
                && (CHALLENGE_TITLE.matcher(title).matches()
                        || !page.select(CHALLENGE_PARTS).isEmpty())) signs.add(PageSign.CHALLENGE);
        if (few && CONSENT_TITLE.matcher(title).matches()) signs.add(PageSign.CONSENT);
        if (few && !page.select("input[type=password]").isEmpty()) signs.add(PageSign.SIGN_IN);
        if (words < HARDLY_ANY_WORDS && signs.isEmpty()) signs.add(PageSign.HARDLY_ANY_WORDS);
        return signs;
    }

    private static Document page(PageAddress address, Path content) throws IOException {
        try (InputStream from = Files.newInputStream(content)) {
            byte[] top = from.readNBytes(AS_MUCH_AS_IS_READ);
            return Jsoup.parse(new java.io.ByteArrayInputStream(top), null, address.toString());
        }
    }

    private static boolean isHtml(MessageHeaders headers) {
        return headers.first("Content-Type").map(type -> type.contains("html")).orElse(true);
    }

    private static boolean isFrontPage(PageAddress page) {
        return URI.create(page.toString()).getRawPath().equals("/")
                && !page.target().contains("?");
    }
}
