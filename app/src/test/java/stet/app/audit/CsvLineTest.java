package stet.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void cells_are_quoted_and_quotes_doubled() {
        assertThat(CsvLine.of(12, "a \"b\"", null, "c,\r\nd")).isEqualTo("\"12\",\"a \"\"b\"\"\",,\"c,\r\nd\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "＝1", "=cmd|' /C calc'!A0"})
    void what_a_spreadsheet_would_run_is_defused(String cell) {
        assertThat(CsvLine.of(cell)).startsWith("\"'" + cell.charAt(0));
    }
}
