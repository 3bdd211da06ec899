package stet.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import stet.app.problem.RefusedRequest;

/** What a caller says of the ETag that they have seen, for things whose ETag is no version of a stream. */
public final class IfMatch {
    private IfMatch() {}

    /** Whether the request holds only for what its sender has seen: {@code *} is anything. */
    public static boolean isIn(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        return header != null && !header.strip().equals("*");
    }

    /** Refuses the request unless it names the present tag; of what is not there at all, the command itself says so. */
    public static void check(HttpServletRequest request, Optional<String> present) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (EntityTags.parse(header).isEmpty()) throw new RefusedRequest(CommandRequests.malformed());
        if (present.isPresent() && !EntityTags.names(header, present.get()))
            throw new RefusedRequest(CommandRequests.noneMatches());
    }
}
