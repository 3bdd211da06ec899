package stet.app.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Every kind of problem that the API answers with, explained. */
@Component
public class ProblemKinds {
    private final List<ProblemKind> kinds;

    ProblemKinds() {
        Properties texts = read();
        kinds = texts.stringPropertyNames().stream()
                .map(code -> ProblemKind.of(code, texts.getProperty(code)))
                .sorted()
                .toList();
    }

    /**
     * A kind of problem.
     *
     * @param code the last part of the problem's type
     * @param explanation when it occurs and what to do
     */
    public record ProblemKind(String code, String title, int status, String explanation)
            implements Comparable<ProblemKind> {
        private static ProblemKind of(String code, String text) {
            int space = text.indexOf(' ');
            return new ProblemKind(
                    code, Refusal.title(code), Integer.parseInt(text.substring(0, space)), text.substring(space + 1));
        }

        @Override
        public int compareTo(ProblemKind other) {
            return status == other.status ? code.compareTo(other.code) : Integer.compare(status, other.status);
        }
    }

    /** All of them, by status and code. */
    public List<ProblemKind> all() {
        return kinds;
    }

    public Optional<ProblemKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private static Properties read() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("problems.properties", ProblemKinds.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
