package stet.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import stet.app.security.OwnSession;
import stet.domain.account.Secret;
import stet.infra.signin.Sessions;
import stet.infra.signin.Sessions.Session;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says once after a form was sent, whichever replica shows it: words alone, kept with the session. Nothing is kept for
 * who is not signed in.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class LastWords extends AbstractFlashMapManager {
    /** Who sends forms and looks at no page leaves no more behind. */
    private static final int MOST = 8;

    /** In characters, all pages together: what was done with each statement of a long text is told, and no more than that. */
    private static final int LONGEST = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sessions sessions;

    LastWords(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * What is said on one page.
     *
     * @param until in milliseconds since 1970
     */
    private record Words(
            @Nullable String path, Map<String, List<String>> parameters, Map<String, String> words, long until) {
        static Words of(FlashMap page) {
            Map<String, String> words = new HashMap<>();
            page.forEach((name, word) -> words.put(name, (String) word));
            return new Words(
                    page.getTargetRequestPath(),
                    new HashMap<>(page.getTargetRequestParams()),
                    words,
                    page.getExpirationTime());
        }

        FlashMap page() {
            FlashMap page = new FlashMap();
            page.setTargetRequestPath(path);
            parameters.forEach((name, values) -> values.forEach(value -> page.addTargetRequestParam(name, value)));
            page.putAll(words);
            page.setExpirationTime(until);
            return page;
        }
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Session session = OwnSession.of(request);
        Secret said = session == null ? null : session.said();
        if (said == null) return null;
        List<FlashMap> pages = new ArrayList<>();
        for (Words words : JSON.readValue(said.value(), Words[].class)) pages.add(words.page());
        return pages;
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> pages, HttpServletRequest request, HttpServletResponse response) {
        Session session = OwnSession.of(request);
        if (session == null) return;
        List<Words> newest = newest(pages);
        OwnSession.is(sessions.say(session, newest.isEmpty() ? null : words(newest)), request);
    }

    /** As many as there is room for. */
    private static List<Words> newest(List<FlashMap> pages) {
        List<Words> newest = new ArrayList<>();
        int left = LONGEST;
        for (FlashMap page : pages.reversed()) {
            Words words = Words.of(page);
            left -= JSON.writeValueAsString(words).length();
            if (left < 0 || newest.size() == MOST) break;
            newest.addFirst(words);
        }
        return newest;
    }

    private static Secret words(List<Words> pages) {
        return new Secret(JSON.writeValueAsString(pages));
    }
}
