package stet.infra.readout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.readout.MadeFiles.DOCX;
import static stet.infra.readout.MadeFiles.PDF;
import static stet.infra.readout.MadeFiles.XLSX;
import static stet.infra.readout.MadeFiles.body;
import static stet.infra.readout.MadeFiles.docx;
import static stet.infra.readout.MadeFiles.paragraph;
import static stet.infra.readout.MadeFiles.sheet;
import static stet.infra.readout.MadeFiles.strings;
import static stet.infra.readout.MadeFiles.utf8;
import static stet.infra.readout.MadeFiles.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.domain.passage.CapturedText;
import stet.domain.passage.Finding.Found;
import stet.domain.passage.Part;
import stet.domain.passage.Part.Kind;
import stet.infra.readout.Readout.Read;

/** What each kind of file says, in parts that have a place of their own. */
class ReadoutTest {
    private static final ReadoutBounds BOUNDS = new ReadoutBounds(256, Duration.ofSeconds(60), 5000, 10_000_000);

    @TempDir
    Path folder;

    @Test
    void a_pdf_is_read_by_page_in_a_process_of_its_own() throws Exception {
        Path file = stored(MadeFiles.pdf("The rate rose", "and then it fell"));

        var readout = new Readouts(BOUNDS, folder).read(file, PDF);

        assertThat(readout).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.parts()).extracting(Part::inWords).containsExactly("page 1", "page 2");
            assertThat(CapturedText.of(read.parts()).find("then it fell"))
                    .isInstanceOfSatisfying(
                            Found.class,
                            found -> assertThat(found.passage().part()).isEqualTo("page 2"));
        });
    }

    @Test
    void a_document_of_word_is_read_with_its_changes_accepted() throws Exception {
        String table =
                "<w:tbl><w:tr><w:tc>" + paragraph("a") + "</w:tc><w:tc>" + paragraph("b") + "</w:tc></w:tr></w:tbl>";
        String changed = "<w:p><w:r><w:t>He said </w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>yes</w:t></w:r></w:ins></w:p>";

        assertThat(read(DOCX, docx(body(changed + table)))).containsExactly(Part.whole("He said yes\na\tb\t"));
    }

    @Test
    void a_workbook_is_read_by_sheet_with_its_values_as_shown() throws Exception {
        String row = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>4.5</v></c></row>";

        assertThat(read(XLSX, xlsx(sheet(row), strings("<si><t>Rate</t></si>"))))
                .containsExactly(new Part(Kind.SHEET, 1, "Figures", "Rate\t4.5\n"));
    }

    @Test
    void a_table_is_read_by_row_whatever_stands_between_its_values() throws Exception {
        assertThat(read("text/csv", utf8("name;value\n\"Doe; Jane \"\"J\"\"\";5")))
                .containsExactly(Part.whole("name\tvalue\nDoe; Jane \"J\"\t5"));
    }

    @Test
    void a_page_is_read_as_it_is_seen() throws Exception {
        String page =
                "<title>T</title><h1>The  news</h1><p>One <b>two</b>\n three.<p hidden>No.<div style='display: none'>No."
                        + "</div><table><tr><td>a<td>b</table><script>no()</script><pre>as\n  it is</pre>";

        assertThat(read("text/html; charset=utf-8", utf8(page)))
                .containsExactly(Part.whole("The news\nOne two three.\na\tb\t\nas\n  it is"));
    }

    @Test
    void a_text_is_read_in_the_encoding_that_its_bytes_show() throws Exception {
        assertThat(read("text/plain", utf8("\ufeffgrün"))).containsExactly(Part.whole("grün"));
        assertThat(read("text/plain", "grün".getBytes(ISO_8859_1))).containsExactly(Part.whole("grün"));
        assertThat(read("text/plain", "grün und blau".getBytes(UTF_16LE))).containsExactly(Part.whole("grün und blau"));
    }

    @Test
    void an_e_mail_is_read_with_its_headers_and_its_plain_words() throws Exception {
        String mail =
                "From: =?utf-8?Q?J=C3=BCrgen?= <j@example.org>\r\nSubject: Re: rate\r\nX-Spam: no\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\nIt ro=\r\nse.\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                        + "<p>It rose.\r\n--b--\r\n";

        assertThat(read("message/rfc822", utf8(mail)))
                .containsExactly(
                        new Part(Kind.HEADERS, 1, null, "From: Jürgen <j@example.org>\nSubject: Re: rate\n"),
                        new Part(Kind.BODY, 1, null, "It rose."));
    }

    @Test
    void a_name_with_letters_of_any_script_is_found() throws Exception {
        Path file = Files.write(folder.resolve("größe слово.txt"), utf8("Hello"));

        assertThat(new Readouts(BOUNDS, folder).read(file, "text/plain"))
                .isEqualTo(new Read(List.of(Part.whole("Hello"))));
    }

    private List<Part> read(String mediaType, byte[] file) throws IOException {
        List<Part> parts = new ArrayList<>();
        FileKind.of(mediaType).orElseThrow().read(stored(file), new Sheaf(BOUNDS, parts::add));
        return parts;
    }

    private Path stored(byte[] file) throws IOException {
        return Files.write(folder.resolve("file"), file);
    }
}
