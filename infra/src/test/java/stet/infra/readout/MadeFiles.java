package stet.infra.readout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as newsrooms get them, and as those who wish them ill would make them. */
final class MadeFiles {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PDF = "application/pdf";
    static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    static final String S = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

    private MadeFiles() {}

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    static byte[] pdf(String... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String each : pages) page(document, each);
            return saved(document);
        }
    }

    static byte[] lockedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, "A secret");
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    private static void page(PDDocument document, String words) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(words);
            content.endText();
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** A PDF by its objects alone, from number 1 on; readers make up the table of places that it lacks. */
    static byte[] rawPdf(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        for (int at = 0; at < objects.length; at++)
            pdf.append(at + 1).append(" 0 obj\n").append(objects[at]).append("\nendobj\n");
        return utf8(pdf + "trailer << /Root 1 0 R /Size " + (objects.length + 1) + " >>\nstartxref\n0\n%%EOF\n");
    }

    static String stream(String dictionary, String content) {
        return "<< " + dictionary + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    static byte[] docx(String document) throws IOException {
        return docx(document, "");
    }

    static byte[] docx(String document, String relationships) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types("/word/document.xml", DOCX + ".main+xml"));
        parts.put(
                "_rels/.rels",
                rels("<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/officeDocument' Target='word/document.xml'/>" + relationships));
        parts.put("word/document.xml", utf8(document));
        return zip(parts);
    }

    static String body(String paragraphs) {
        return "<w:document " + W + "><w:body>" + paragraphs + "</w:body></w:document>";
    }

    static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static byte[] xlsx(String sheet, String strings) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        parts.put(
                "[Content_Types].xml",
                utf8("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + main + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + main + "sharedStrings+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + main
                        + "worksheet+xml'/></Types>"));
        String kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        parts.put(
                "_rels/.rels",
                rels("<Relationship Id='r1' Type='" + kind + "officeDocument' Target='xl/workbook.xml'/>"));
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook " + S + "><sheets><sheet name='Figures' sheetId='1' r:id='r1'/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                rels("<Relationship Id='r1' Type='" + kind
                        + "worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + kind
                        + "sharedStrings' Target='sharedStrings.xml'/>"));
        parts.put("xl/sharedStrings.xml", utf8(strings));
        parts.put("xl/worksheets/sheet1.xml", utf8(sheet));
        return zip(parts);
    }

    static String sheet(String rows) {
        return "<worksheet " + S + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String strings(String inside) {
        return "<sst " + S + ">" + inside + "</sst>";
    }

    private static byte[] types(String part, String type) {
        return utf8("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/>"
                + "<Override PartName='" + part + "' ContentType='" + type + "'/></Types>");
    }

    private static byte[] rels(String each) {
        return utf8("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + each
                + "</Relationships>");
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A DOCX whose document is so many megabytes of one letter, in a few kilobytes. */
    static byte[] docxBomb(int megabytes) throws IOException {
        byte[] letters = "a".repeat(1 << 20).getBytes(UTF_8);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(types("/word/document.xml", DOCX + ".main+xml"));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(rels(
                    "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                            + "officeDocument' Target='word/document.xml'/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(utf8("<w:document " + W + "><w:body><w:p><w:r><w:t>"));
            repeat(zip, letters, megabytes);
            zip.write(utf8("</w:t></w:r></w:p></w:body></w:document>"));
        }
        return bytes.toByteArray();
    }

    private static void repeat(OutputStream out, byte[] bytes, int times) throws IOException {
        for (int each = 0; each < times; each++) out.write(bytes);
    }

    /** An entity of entities of entities: ten to the power of so many laughs. */
    static String laughs(int levels) {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'ha'>");
        for (int level = 1; level <= levels; level++)
            laughs.append("<!ENTITY l")
                    .append(level)
                    .append(" '")
                    .append(("&l" + (level - 1) + ";").repeat(10))
                    .append("'>");
        return laughs + "]>";
    }

    static byte[] nestedMail(int depth) {
        StringBuilder mail = new StringBuilder();
        for (int level = 0; level < depth; level++)
            mail.append("Subject: level ").append(level).append("\r\nContent-Type: message/rfc822\r\n\r\n");
        return utf8(mail + "Subject: last\r\nContent-Type: text/plain\r\n\r\nThe end.\r\n");
    }

    static byte[] nestedMultipart(int depth) {
        StringBuilder mail = new StringBuilder("From: a@example.org\r\n");
        for (int level = 0; level < depth; level++)
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\r\n\r\n--b")
                    .append(level)
                    .append("\r\n");
        return utf8(mail + "Content-Type: text/plain\r\n\r\nThe end.\r\n");
    }
}
