package stet.app.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Stet in one file, as it is built. */
record Executable(Path jar) {

    static Executable of(@Nullable File source) throws IOException {
        if (source == null || !source.isFile()) throw new IOException("Only the executable can be laid out.");
        return new Executable(source.toPath());
    }

    /** Names its content, and the Java that runs it: what one Java learned is of no use to another. */
    String edition() throws IOException {
        return "%08x on %s in %s\n"
                .formatted(content(), System.getProperty("java.vm.version"), System.getProperty("java.home"));
    }

    private long content() throws IOException {
        CRC32 content = new CRC32();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                content.update(
                        "%s %08x\n".formatted(entry.getName(), entry.getCrc()).getBytes(UTF_8));
            }
        }
        return content.getValue();
    }
}
