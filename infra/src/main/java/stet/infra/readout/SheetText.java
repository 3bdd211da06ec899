package stet.infra.readout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import stet.domain.passage.Part;

/** A workbook of Excel, sheet by sheet: a line for each row, a tab between cells, values as they are shown. */
final class SheetText {

    private SheetText() {}

    static void read(Path file, Sheaf sheaf) throws IOException {
        OfficeFile.open(file, parts -> {
            XSSFReader reader = new XSSFReader(parts);
            var strings = new ReadOnlySharedStringsTable(parts);
            var styles = reader.getStylesTable();
            int number = 0;
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream xml = sheets.next()) {
                    Rows rows = new Rows(sheaf);
                    OfficeFile.parse(xml, new XSSFSheetXMLHandler(styles, strings, rows, new DataFormatter(), false));
                    sheaf.add(Part.Kind.SHEET, ++number, sheets.getSheetName(), rows.text);
                }
            }
            if (number == 0) throw new Refused(Readout.Why.BROKEN);
        });
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final StringBuilder text = new StringBuilder();
        private final Sheaf sheaf;
        private boolean first;

        Rows(Sheaf sheaf) {
            this.sheaf = sheaf;
        }

        @Override
        public void startRow(int row) {
            first = true;
        }

        @Override
        public void endRow(int row) {
            text.append('\n');
        }

        @Override
        public void cell(@Nullable String where, @Nullable String shown, @Nullable XSSFComment comment) {
            if (!first) text.append('\t');
            first = false;
            if (shown != null) text.append(shown);
            try {
                sheaf.room(text.length());
            } catch (IOException e) {
                throw new POIXMLException(e);
            }
        }
    }
}
