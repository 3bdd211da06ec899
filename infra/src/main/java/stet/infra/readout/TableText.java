package stet.infra.readout;

import java.io.IOException;
import java.nio.file.Path;

/** A table of values apart by commas, or by what stands for them (RFC 4180): a line for each row, a tab between cells. */
final class TableText {
    private final String source;
    private final char between;
    private final StringBuilder text;
    private boolean quoted;

    private TableText(String source) {
        this.source = source;
        this.between = between(source.lines().findFirst().orElse(""));
        this.text = new StringBuilder(source.length());
    }

    static void read(Path file, Sheaf sheaf) throws IOException {
        sheaf.add(new TableText(PlainText.of(file, sheaf)).rows());
    }

    private static char between(String row) {
        char most = ',';
        for (char each : new char[] {';', '\t'}) if (count(row, each) > count(row, most)) most = each;
        return most;
    }

    private static long count(String row, char each) {
        return row.chars().filter(c -> c == each).count();
    }

    private StringBuilder rows() {
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            boolean twice = c == '"' && at + 1 < source.length() && source.charAt(at + 1) == '"';
            if (quoted && twice) text.append(source.charAt(at++));
            else if (c == '"') quote();
            else if (!quoted && c == between) text.append('\t');
            else text.append(c);
        }
        return text;
    }

    /** Begins or ends a value only at its edge; in the middle of one it is a sign. */
    private void quote() {
        boolean begins =
                text.isEmpty() || text.charAt(text.length() - 1) == '\t' || text.charAt(text.length() - 1) == '\n';
        if (quoted) quoted = false;
        else if (begins) quoted = true;
        else text.append('"');
    }
}
