package stet.infra.text.layout;

/**
 * A line with ink on it.
 *
 * @param start where the line starts, with its indentation and marks of quoting
 * @param ink its first character that is neither white space nor a mark of quoting
 * @param end after its last ink
 * @param depth how many marks of quoting ("> ") it opens with
 * @param afterBlank whether an empty line stands above it
 */
public record Line(int start, int ink, int end, int depth, boolean afterBlank) {

    int length() {
        return end - start;
    }
}
