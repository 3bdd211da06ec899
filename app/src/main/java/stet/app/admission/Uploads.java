package stet.app.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The requests whose bodies are files: these go to the disk as they arrive, and take no room in memory however large they are. */
public final class Uploads {
    private static final Pattern PATH = Pattern.compile("(/api/v1)?/sources/[^/]+/captures");
    private static final String FORM = "multipart/form-data";

    private Uploads() {}

    /** Whether this is one, by its path and by what its body says it is. */
    public static boolean is(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.regionMatches(true, 0, FORM, 0, FORM.length())
                && "POST".equals(request.getMethod())
                && PATH.matcher(path(request)).matches();
    }

    private static String path(HttpServletRequest request) {
        String context = request.getContextPath();
        return request.getRequestURI().substring(context == null ? 0 : context.length());
    }
}
