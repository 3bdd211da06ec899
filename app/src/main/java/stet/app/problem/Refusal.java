package stet.app.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem before it is known which request meets it.
 *
 * @param code the stable name, the last part of the problem's type
 * @param errors one entry for each field that is wrong
 * @param existing the path of what is there already, when that is the problem
 * @param headers what the answer's header must say besides
 * @param seen the version that the caller saw, when the problem is that others did something since
 * @param acts what they did, as far as it has been looked up
 */
public record Refusal(
        int status,
        String code,
        String detail,
        List<Problem.Wrong> errors,
        @Nullable String existing,
        Map<String, String> headers,
        @Nullable Long seen,
        List<Problem.LaterAct> acts) {

    public static Refusal of(int status, String code, String detail) {
        return new Refusal(status, code, detail, List.of(), null, Map.of(), null, List.of());
    }

    /** The refusal of a request for one of its fields or parameters. */
    public static Refusal ofField(int status, String code, String field, String detail) {
        return of(status, code, detail).naming(List.of(new Problem.Wrong(field, code, detail)), null);
    }

    public Refusal with(String header, String value) {
        return new Refusal(status, code, detail, errors, existing, Map.of(header, value), seen, acts);
    }

    Refusal naming(List<Problem.Wrong> errors, @Nullable String existing) {
        return new Refusal(status, code, detail, errors, existing, headers, seen, acts);
    }

    /** The same, for a caller who saw this version and none of what others did since. */
    public Refusal overtaken(long seen) {
        return new Refusal(status, code, detail, errors, existing, headers, seen, acts);
    }

    /** The same, with what others did since. */
    public Refusal telling(String detail, List<Problem.LaterAct> acts) {
        return new Refusal(status, code, detail, errors, existing, headers, seen, acts);
    }

    Problem at(String path, String requestId) {
        return new Problem("/problems/" + code, title(code), status, detail, path, requestId, existing, errors, acts);
    }

    /** What a kind of problem is called: its code in words. */
    static String title(String code) {
        String words = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
        return words.replace("json", "JSON").replace("utf 8", "UTF-8").replaceAll("(?i)if match", "If-Match");
    }
}
