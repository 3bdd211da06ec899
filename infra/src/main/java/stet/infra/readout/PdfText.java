package stet.infra.readout;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import stet.domain.passage.Part;

/** A PDF, page by page, in the order in which its words were set. */
final class PdfText {

    private PdfText() {}

    static void read(Path file, Sheaf sheaf) throws IOException {
        FontMappers.set(new OneFont());
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() > sheaf.mostPages()) throw new Refused(Readout.Why.TOO_LONG);
            new Pages(sheaf).read(document);
        } catch (InvalidPasswordException e) {
            throw new Refused(Readout.Why.LOCKED);
        }
    }

    private static final class Pages extends PDFTextStripper {
        private final Sheaf sheaf;
        private final StringWriter page = new StringWriter();

        Pages(Sheaf sheaf) {
            this.sheaf = sheaf;
            setPageStart("");
            setPageEnd("");
            setLineSeparator("\n");
            setWordSeparator(" ");
        }

        void read(PDDocument document) throws IOException {
            writeText(document, page);
        }

        @Override
        protected void endPage(PDPage ended) throws IOException {
            sheaf.add(Part.Kind.PAGE, getCurrentPageNo(), null, page.getBuffer());
            page.getBuffer().setLength(0);
        }
    }
}
