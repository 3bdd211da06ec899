package stet.infra.capture;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import stet.infra.engine.StetProperties;

/**
 * How captures are kept.
 *
 * @param folder where their bytes are, the same for all replicas; null for a folder in {@code stet.data}
 * @param maxSize the most bytes that are taken of one file
 */
@ConfigurationProperties("stet.captures")
public record CaptureProperties(
        @Nullable Path folder, @DefaultValue("200MB") DataSize maxSize) {

    /** The folder with the bytes of captures. */
    public Path folder(StetProperties stet) {
        return (folder == null ? stet.data().resolve("captures") : folder)
                .toAbsolutePath()
                .normalize();
    }
}
