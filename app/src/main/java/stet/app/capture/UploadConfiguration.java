package stet.app.capture;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import stet.infra.capture.CaptureProperties;
import stet.infra.capture.CaptureStore;

/**
 * How the server takes forms with files: what is larger than a field goes to the disk that captures are kept on, where a Stet that
 * starts removes what one that died has left.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {
    private static final DataSize FIELDS = DataSize.ofMegabytes(1);
    private static final DataSize IN_MEMORY = DataSize.ofKilobytes(64);

    /** One limit for all forms, since the server knows no other; others are held to theirs before they are read. */
    @Bean
    MultipartConfigElement forms(CaptureProperties captures, CaptureStore store, MultipartProperties forms) {
        long file =
                Math.max(captures.maxSize().toBytes(), forms.getMaxFileSize().toBytes());
        return new MultipartConfigElement(
                store.incoming().toString(), file, file + FIELDS.toBytes(), (int) IN_MEMORY.toBytes());
    }
}
