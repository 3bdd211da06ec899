package stet.infra.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stet.domain.words.Blank;

/**
 * What stands behind a command's word.
 *
 * @param values by their options
 * @param settings as Stet itself takes them: {@code --stet.data=…}
 */
record Typed(Map<String, String> values, List<String> settings) {

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException with a sentence, when something is not understood
     */
    static Typed parse(List<String> arguments, Set<String> options) {
        Map<String, String> values = new HashMap<>();
        List<String> settings = new ArrayList<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            String option = argument.replaceFirst("=.*", "");
            if (options.contains(option)) {
                if (values.put(option, value(argument, rest)) != null)
                    throw new IllegalArgumentException(option + " is there twice.");
            } else if (argument.startsWith("--") && argument.contains("=")) settings.add(argument);
            else throw new IllegalArgumentException("There is no option " + argument + ".");
        }
        return new Typed(values, settings);
    }

    private static String value(String argument, Iterator<String> rest) {
        int sign = argument.indexOf('=');
        String value = sign >= 0 ? argument.substring(sign + 1) : rest.hasNext() ? rest.next() : "";
        if (Blank.is(value)) throw new IllegalArgumentException(argument + " needs a value.");
        return value;
    }

    Path needed(String option) {
        return folder(option).orElseThrow(() -> new IllegalArgumentException(option + " is missing."));
    }

    Optional<Path> folder(String option) {
        return text(option).map(folder -> Path.of(folder).toAbsolutePath().normalize());
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(values.get(option));
    }
}
