package stet.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CsvLineProperties {

    @Property
    void no_cell_begins_as_a_formula(@ForAll String cell) {
        assertThat(CsvLine.of(cell)).doesNotContainPattern("^\"[=+\\-@\\t\\r\\n]");
    }

    @Property
    void a_cell_comes_out_as_it_went_in_but_for_the_apostrophe(@ForAll String cell) {
        String line = CsvLine.of(cell);
        String read = line.substring(1, line.length() - 3).replace("\"\"", "\"");
        assertThat(read).isIn(cell, "'" + cell);
    }
}
