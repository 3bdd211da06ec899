package stet.app.published;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import stet.domain.article.ArticleId;

/**
 * Where the public pages are.
 *
 * @param root what stands before every path within this host
 * @param base the whole address of the root, for what is read elsewhere
 */
record Site(String root, String base) {
    static Site of(HttpServletRequest request, @Nullable String address) {
        String base = address == null
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : address.replaceFirst("/+$", "");
        return new Site(request.getContextPath(), base);
    }

    static String path(ArticleId article) {
        return "/published/" + article;
    }

    static String path(ArticleId article, int claim) {
        return path(article) + "/claims/" + claim;
    }

    /** Where an edition is that was corrected since. */
    static String edition(ArticleId article, int number) {
        return path(article) + "/editions/" + number;
    }

    /** A link within this host. */
    public String to(String path) {
        return root + path;
    }

    /** The whole address of a path. */
    public String whole(String path) {
        return base + path;
    }
}
