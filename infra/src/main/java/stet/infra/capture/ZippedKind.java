package stet.infra.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import stet.domain.capture.CaptureKind;

/** What a ZIP archive is, by the names that its kind demands inside; nothing is unpacked. */
final class ZippedKind {
    static final String ZIP = "application/zip";

    private static final Map<String, CaptureKind> BY_ENTRY = Map.of(
            "word/document.xml", CaptureKind.DOCX,
            "xl/workbook.xml", CaptureKind.XLSX,
            "datapackage.json", CaptureKind.WACZ);

    /** A document with macros is a program, whatever else it is. */
    private static final Map<String, String> MACROS = Map.of(
            "word/vbaProject.bin", "application/vnd.ms-word.document.macroenabled.12",
            "xl/vbaProject.bin", "application/vnd.ms-excel.sheet.macroenabled.12");

    private ZippedKind() {}

    static String of(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var macro : MACROS.entrySet()) if (zip.getEntry(macro.getKey()) != null) return macro.getValue();
            for (var kind : BY_ENTRY.entrySet())
                if (zip.getEntry(kind.getKey()) != null && isWhole(kind.getValue(), zip))
                    return kind.getValue().mediaType();
            return ZIP;
        } catch (IOException broken) {
            return ZIP;
        }
    }

    private static boolean isWhole(CaptureKind kind, ZipFile zip) {
        return kind == CaptureKind.WACZ
                ? zip.stream().anyMatch(entry -> entry.getName().startsWith("archive/"))
                : zip.getEntry("[Content_Types].xml") != null;
    }
}
