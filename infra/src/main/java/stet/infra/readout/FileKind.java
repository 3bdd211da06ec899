package stet.infra.readout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file whose text Stet reads, by the media type that their bytes were found to have. */
enum FileKind {
    PDF,
    DOCX,
    XLSX,
    CSV,
    HTML,
    TEXT,
    MAIL;

    static Optional<FileKind> of(String mediaType) {
        String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (bare) {
                    case "application/pdf" -> PDF;
                    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> DOCX;
                    case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> XLSX;
                    case "text/csv" -> CSV;
                    case "text/html", "application/xhtml+xml" -> HTML;
                    case "text/plain" -> TEXT;
                    case "message/rfc822", "multipart/related" -> MAIL;
                    default -> null;
                });
    }

    void read(Path file, Sheaf sheaf) throws IOException {
        switch (this) {
            case PDF -> PdfText.read(file, sheaf);
            case DOCX -> WordText.read(file, sheaf);
            case XLSX -> SheetText.read(file, sheaf);
            case CSV -> TableText.read(file, sheaf);
            case HTML -> HtmlText.read(file, sheaf);
            case TEXT -> PlainText.read(file, sheaf);
            case MAIL -> MailText.read(file, sheaf);
        }
    }
}
