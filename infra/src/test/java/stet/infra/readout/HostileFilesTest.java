package stet.infra.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.infra.readout.MadeFiles.DOCX;
import static stet.infra.readout.MadeFiles.PDF;
import static stet.infra.readout.MadeFiles.XLSX;
import static stet.infra.readout.MadeFiles.body;
import static stet.infra.readout.MadeFiles.docx;
import static stet.infra.readout.MadeFiles.docxBomb;
import static stet.infra.readout.MadeFiles.laughs;
import static stet.infra.readout.MadeFiles.nestedMail;
import static stet.infra.readout.MadeFiles.nestedMultipart;
import static stet.infra.readout.MadeFiles.paragraph;
import static stet.infra.readout.MadeFiles.rawPdf;
import static stet.infra.readout.MadeFiles.sheet;
import static stet.infra.readout.MadeFiles.stream;
import static stet.infra.readout.MadeFiles.strings;
import static stet.infra.readout.MadeFiles.utf8;
import static stet.infra.readout.MadeFiles.xlsx;
import static stet.infra.readout.MadeFiles.zip;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stet.domain.passage.Part;
import stet.infra.readout.Readout.Read;
import stet.infra.readout.Readout.Unreadable;
import stet.infra.readout.Readout.Why;

/** Files that were made to harm whoever reads them: each has an answer, and it is one sentence or its words. */
class HostileFilesTest {
    private static final ReadoutBounds BOUNDS = new ReadoutBounds(128, Duration.ofSeconds(40), 300, 2_000_000);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pdfs", "offices", "texts"})
    void a_hostile_file_is_told_to_be_unreadable(String name, String mediaType, byte[] file, Why why) throws Exception {
        assertThat(read(mediaType, file)).isEqualTo(new Unreadable(why));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void a_file_that_only_looks_harmful_is_read(String name, String mediaType, byte[] file, String words)
            throws Exception {
        assertThat(read(mediaType, file))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(read.parts().stream().map(Part::text).collect(Collectors.joining("\n")))
                                .contains(words));
    }

    static Stream<Arguments> pdfs() throws IOException {
        byte[] good = MadeFiles.pdf("Hello");
        String font = "<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor << /FontFile2 5 0 R >> >>";
        return Stream.of(
                Arguments.of("empty", PDF, new byte[0], Why.BROKEN),
                Arguments.of(
                        "a picture by the name of a PDF",
                        PDF,
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10},
                        Why.BROKEN),
                Arguments.of("cut in the middle", PDF, Arrays.copyOf(good, 20), Why.BROKEN),
                Arguments.of("locked", PDF, MadeFiles.lockedPdf(), Why.LOCKED),
                Arguments.of("more pages than are read", PDF, MadeFiles.pdf(words(301)), Why.TOO_LONG),
                Arguments.of("no catalogue", PDF, rawPdf("<< >>"), Why.BROKEN),
                Arguments.of("a picture of words", PDF, rawPdf(page("q 100 0 0 100 0 0 cm Q")), Why.EMPTY),
                Arguments.of(
                        "a hundred million pages by its own count, and none",
                        PDF,
                        rawPdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 100000000 >>"),
                        Why.EMPTY),
                Arguments.of(
                        "a font of rubbish",
                        PDF,
                        rawPdf(with(page("BT ET"), font, stream("", "rubbish".repeat(200)))),
                        Why.EMPTY));
    }

    static Stream<Arguments> offices() throws IOException {
        String deep = "<w:p>".repeat(100_000);
        byte[] good = docx(body(paragraph("Hello")));
        return Stream.of(
                Arguments.of("an empty DOCX", DOCX, new byte[0], Why.BROKEN),
                Arguments.of("a zip that is no DOCX", DOCX, zip(Map.of("a.txt", utf8("hello"))), Why.BROKEN),
                Arguments.of("a DOCX cut in the middle", DOCX, Arrays.copyOf(good, good.length / 2), Why.BROKEN),
                Arguments.of("a DOCX of the old format, or locked", DOCX, ole(), Why.LOCKED),
                Arguments.of("a DOCX that is a bomb", DOCX, docxBomb(300), Why.BROKEN),
                Arguments.of("a DOCX that is a smaller bomb", DOCX, docxBomb(3), Why.BROKEN),
                Arguments.of("a DOCX of laughs", DOCX, docx(laughs(9) + body(paragraph("&l9;"))), Why.BROKEN),
                Arguments.of(
                        "a DOCX with an entity from a file",
                        DOCX,
                        docx("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + body(paragraph("&e;"))),
                        Why.BROKEN),
                Arguments.of(
                        "a DOCX nested deep",
                        DOCX,
                        docx("<w:document " + MadeFiles.W + "><w:body>" + deep),
                        Why.BROKEN),
                Arguments.of(
                        "a DOCX of half a document",
                        DOCX,
                        docx("<w:document " + MadeFiles.W + "><w:body>"),
                        Why.BROKEN),
                Arguments.of("a DOCX with its document outside", DOCX, outside(), Why.BROKEN),
                Arguments.of(
                        "an XLSX of laughs in its strings",
                        XLSX,
                        xlsx(
                                sheet("<row r='1'><c r='A1' t='s'><v>0</v></c></row>"),
                                laughs(9) + strings("<si><t>&l9;</t></si>")),
                        Why.BROKEN),
                Arguments.of(
                        "an XLSX of laughs in its sheet",
                        XLSX,
                        xlsx(laughs(9) + sheet("&l9;"), strings("")),
                        Why.BROKEN),
                Arguments.of(
                        "an XLSX that points behind its strings",
                        XLSX,
                        xlsx(sheet("<row r='1'><c r='A1' t='s'><v>99999999</v></c></row>"), strings("")),
                        Why.BROKEN),
                Arguments.of(
                        "an XLSX with a cell at the end of the world",
                        XLSX,
                        xlsx(sheet("<row r='99999999999'><c r='ZZZZZZZZ9'><v>1</v></c></row>"), strings("")),
                        Why.BROKEN),
                Arguments.of("a DOCX of too many files", DOCX, zip(many(3000)), Why.BROKEN),
                Arguments.of("a DOCX by the name of an XLSX", XLSX, good, Why.BROKEN));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("an empty text", "text/plain", new byte[0], Why.EMPTY),
                Arguments.of("a text longer than is read", "text/plain", utf8("word ".repeat(500_000)), Why.TOO_LONG),
                Arguments.of("white space without end", "text/plain", utf8(" \n".repeat(500_000)), Why.EMPTY),
                Arguments.of(
                        "a page of scripts",
                        "text/html",
                        utf8("<script>alert('x')</script><style>p{}</style>"),
                        Why.EMPTY),
                Arguments.of("an e-mail in 1,000 e-mails", "message/rfc822", nestedMail(1000), Why.TOO_DEEP),
                Arguments.of(
                        "an e-mail of 1,000 parts in parts", "message/rfc822", nestedMultipart(1000), Why.TOO_DEEP),
                Arguments.of("no e-mail", "message/rfc822", new byte[] {0, 1, 2, 3}, Why.BROKEN),
                Arguments.of("a picture", "image/png", new byte[] {1}, Why.NO_TEXT),
                Arguments.of("a film", "video/mp4", new byte[] {1}, Why.NO_TEXT));
    }

    static Stream<Arguments> harmless() throws IOException {
        String mail = "From: Ada <ada@example.org>\r\nSubject: =?no-such-set?Q?x?=\r\n";
        byte[] polyglot = utf8("%PDF-1.7\n<html><p>Words</p></html>");
        return Stream.of(
                Arguments.of("pages in a circle", PDF, circle(), "Hello"),
                Arguments.of(
                        "a page of a kilometre's width",
                        PDF,
                        rawPdf(page("BT /F1 12 Tf 1 0 0 1 10 10 Tm (Hello) Tj ET")),
                        "Hello"),
                Arguments.of("a font that calls itself", PDF, calling(), "Hello"),
                Arguments.of("a PDF that is a page as well", "text/html", polyglot, "Words"),
                Arguments.of(
                        "a DOCX with a macro",
                        DOCX,
                        docx(
                                body(paragraph("Hello")),
                                "<Relationship Id='r2' Type='http://schemas.microsoft.com/office/2006/"
                                        + "relationships/vbaProject' Target='word/vbaProject.bin'/>"),
                        "Hello"),
                Arguments.of(
                        "a page nested 100,000 deep", "text/html", utf8("<div>".repeat(100_000) + "Hello"), "Hello"),
                Arguments.of(
                        "a page of 100,000 fonts", "text/html", utf8("<b><i>".repeat(50_000) + "<p>Hello"), "Hello"),
                Arguments.of("a text with zero bytes", "text/plain", utf8("Hello\0there"), "Hello\ufffdthere"),
                Arguments.of(
                        "a text with half a character",
                        "text/plain",
                        new byte[] {(byte) 0xFF, (byte) 0xFE, 'H', 0, 0x3D, (byte) 0xD8},
                        "H\ufffd"),
                Arguments.of("a text of wrong UTF-8", "text/plain", new byte[] {'a', (byte) 0xE9, 'b'}, "aéb"),
                Arguments.of("a table with a quote that never ends", "text/csv", utf8("a,\"b\nc,d"), "a\tb\nc,d"),
                Arguments.of(
                        "an e-mail in a set that nobody knows",
                        "message/rfc822",
                        utf8(mail + "Content-Type: text/plain; charset=no-such-set\r\n\r\nHello"),
                        "Hello"),
                Arguments.of(
                        "an e-mail that never ends its parts",
                        "message/rfc822",
                        utf8(mail + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello"),
                        "Hello"));
    }

    @Test
    void what_takes_too_much_memory_is_told_so() throws Exception {
        var little = new ReadoutBounds(24, Duration.ofSeconds(40), 300, 200_000_000);

        assertThat(new Readouts(little, folder).read(stored(utf8("<p>word</p>".repeat(1_500_000))), "text/html"))
                .isEqualTo(new Unreadable(Why.TOO_LARGE));
    }

    @Test
    void what_takes_too_long_is_ended() throws Exception {
        var hasty = new ReadoutBounds(128, Duration.ofMillis(1), 300, 2_000_000);

        assertThat(new Readouts(hasty, folder).read(stored(utf8("word")), "text/plain"))
                .isEqualTo(new Unreadable(Why.TOO_SLOW));
    }

    @Test
    void a_reader_calls_nobody_and_leaves_nothing() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(1);
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            byte[] dtd = docx("<!DOCTYPE x SYSTEM '" + address + "'>" + body(paragraph("Hello")));
            byte[] page = utf8("<img src='" + address + "'><link rel=stylesheet href='" + address + "'>Hello");

            read(DOCX, dtd);
            read("text/html", page);

            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(rooms()).isEmpty();
    }

    /** Only this test's: others may be reading at the same time. */
    private List<Path> rooms() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> !each.endsWith("file")).toList();
        }
    }

    private Readout read(String mediaType, byte[] file) throws Exception {
        return new Readouts(BOUNDS, folder).read(stored(file), mediaType);
    }

    private Path stored(byte[] file) throws IOException {
        return Files.write(folder.resolve("file"), file);
    }

    private static String[] words(int pages) {
        return Collections.nCopies(pages, "word").toArray(String[]::new);
    }

    private static String[] page(String content) {
        return new String[] {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100000000 100000000] /Contents 4 0 R /Resources << /Font << /F1"
                    + " << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
            stream("", content)
        };
    }

    private static String[] with(String[] objects, String font, String more) {
        String[] all = Arrays.copyOf(objects, objects.length + 1);
        all[2] = all[2].replace("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", font);
        all[3] = stream("", "BT /F1 12 Tf ET");
        all[objects.length] = more;
        return all;
    }

    private static byte[] circle() {
        String[] objects = page("BT /F1 12 Tf 1 0 0 1 10 10 Tm (Hello) Tj ET");
        objects[1] = "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 /Parent 2 0 R >>";
        return rawPdf(objects);
    }

    private static byte[] calling() {
        String[] objects = page("BT /F1 12 Tf 1 0 0 1 10 10 Tm (Hello) Tj ET /X Do");
        objects[2] = objects[2].replace("/Resources <<", "/Resources << /XObject << /X 5 0 R >>");
        String[] all = Arrays.copyOf(objects, 5);
        all[4] = stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 5 0 R >> >>", "/X Do");
        return rawPdf(all);
    }

    private static byte[] ole() {
        byte[] bytes = new byte[1024];
        int[] magic = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        IntStream.range(0, magic.length).forEach(at -> bytes[at] = (byte) magic[at]);
        return bytes;
    }

    private static byte[] outside() throws IOException {
        return zip(Map.of(
                "[Content_Types].xml",
                utf8(
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels'"
                                + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/></Types>"),
                "_rels/.rels",
                utf8(
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                                + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                                + " Target='http://127.0.0.1/x' TargetMode='External'/></Relationships>")));
    }

    private static Map<String, byte[]> many(int files) {
        return IntStream.range(0, files).boxed().collect(Collectors.toMap(each -> "f" + each, each -> utf8("x")));
    }
}
