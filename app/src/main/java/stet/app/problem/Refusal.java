package stet.app.problem;

import java.util.List;
import java.util.Map;

/**
 * A problem before it is known which request meets it.
 *
 * @param code the stable name, the last part of the problem's type
 * @param headers what the answer's header must say besides
 */
public record Refusal(int status, String code, String detail, List<Problem.Wrong> errors, Map<String, String> headers) {

    public static Refusal of(int status, String code, String detail) {
        return new Refusal(status, code, detail, List.of(), Map.of());
    }

    public Refusal with(String header, String value) {
        return new Refusal(status, code, detail, errors, Map.of(header, value));
    }

    Problem at(String path, String requestId) {
        return new Problem("/problems/" + code, title(), status, detail, path, requestId, errors);
    }

    private String title() {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }
}
