package stet.app.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it, so that opening an export never runs what someone wrote into a note.
 */
final class CsvLine {
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CsvLine() {}

    static String of(@Nullable Object... cells) {
        List<@Nullable Object> values = Arrays.asList(cells);
        return values.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        String text = value.toString();
        boolean dangerous = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !(value instanceof Number);
        return "\"" + (dangerous ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
